#ifndef FOLDER_EXCHANGE_H
#define FOLDER_EXCHANGE_H

/* Exchanges two names in one step: each then stands for what the other one stood for, and at no moment
   does either stand for nothing. Returns 0, or -1 with errno: EINVAL or ENOSYS where the file system or the
   system has no such step. renameat2(2) with RENAME_EXCHANGE on Linux, renamex_np(2) with RENAME_SWAP on
   macOS; Swift sees neither. */
int folder_exchange(const char *first, const char *second);

#endif
