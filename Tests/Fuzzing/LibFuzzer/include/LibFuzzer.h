// The entry of libFuzzer for programs with a main of their own; clang's runtime defines it.
// SwiftPM renames main, so that the runtime's own is never found.
#ifndef LIBFUZZER_H
#define LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *_Nonnull argc, char *_Nullable *_Nonnull *_Nonnull argv,
                        int (*_Nonnull test)(const uint8_t *_Nullable data, size_t size));

#endif
