#ifndef EMBEDDED_DATASETS_H
#define EMBEDDED_DATASETS_H

#include <stddef.h>

// Each function returns the bytes of one data file, which live as long as the program, and their number.

const unsigned char *_Nonnull embedded_taiping_observations(size_t *_Nonnull count);
const unsigned char *_Nonnull embedded_china_observations(size_t *_Nonnull count);
const unsigned char *_Nonnull embedded_taiping_identities(size_t *_Nonnull count);
const unsigned char *_Nonnull embedded_china_identities(size_t *_Nonnull count);

#endif
