#ifndef ENCODING_TABLES_H
#define ENCODING_TABLES_H

#include <stdint.h>

/// Returns the code point of the two-byte code of GB18030 at an index: lead bytes 81 to FE in order, and
/// under each the 190 trail bytes 40 to 7E and 80 to FE. The index is below 23,940.
uint16_t gb18030_code_point(uint32_t index);

#endif
