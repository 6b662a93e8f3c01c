#include "EncodingTables.h"

// `#embed` is C23; clang understands it in every language mode and only says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char gb18030_table[] = {
#embed "gb18030.bin"
};

uint16_t gb18030_code_point(uint32_t index) {
  const unsigned char *unit = gb18030_table + 2 * index;
  return (uint16_t)(unit[0] | unit[1] << 8);
}
