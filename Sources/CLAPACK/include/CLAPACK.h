#ifndef CLAPACK_H
#define CLAPACK_H

#include <stdint.h>

// The BLAS and LAPACK routines that the project uses, one thin function each, named after the
// Fortran routine. Matrices are column-major with a leading dimension; integers are 32 bits; flags
// are single characters as in the LAPACK Users' Guide. LAPACK functions return `info`.

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

// Products (BLAS).
void blas_dgemm(char transa, char transb, int32_t m, int32_t n, int32_t k, double alpha,
                const double *a, int32_t lda, const double *b, int32_t ldb, double beta, double *c,
                int32_t ldc);
void blas_dgemv(char trans, int32_t m, int32_t n, double alpha, const double *a, int32_t lda,
                const double *x, double beta, double *y);

// QR with column pivoting, and what is done with it.
int32_t lapack_dgeqp3(int32_t m, int32_t n, double *a, int32_t lda, int32_t *jpvt, double *tau,
                      double *work, int32_t lwork);
// `dormqr` sets the diagonal of `a` to one while it works and restores it, so `a` is not const and
// must not be shared by threads.
int32_t lapack_dormqr(char side, char trans, int32_t m, int32_t n, int32_t k, double *a,
                      int32_t lda, const double *tau, double *c, int32_t ldc, double *work,
                      int32_t lwork);
int32_t lapack_dorgqr(int32_t m, int32_t n, int32_t k, double *a, int32_t lda, const double *tau,
                      double *work, int32_t lwork);

// Triangular systems.
int32_t lapack_dtrtrs(char uplo, char trans, char diag, int32_t n, int32_t nrhs, const double *a,
                      int32_t lda, double *b, int32_t ldb);

// Cholesky.
int32_t lapack_dpotrf(char uplo, int32_t n, double *a, int32_t lda);
int32_t lapack_dpotrs(char uplo, int32_t n, int32_t nrhs, const double *a, int32_t lda, double *b,
                      int32_t ldb);

// Symmetric eigenvalues and singular values, by divide and conquer.
int32_t lapack_dsyevd(char jobz, char uplo, int32_t n, double *a, int32_t lda, double *w,
                      double *work, int32_t lwork, int32_t *iwork, int32_t liwork);
int32_t lapack_dgesdd(char jobz, int32_t m, int32_t n, double *a, int32_t lda, double *s, double *u,
                      int32_t ldu, double *vt, int32_t ldvt, double *work, int32_t lwork,
                      int32_t *iwork);

// Plain least squares, the yardstick of the benchmarks.
int32_t lapack_dgels(char trans, int32_t m, int32_t n, int32_t nrhs, double *a, int32_t lda,
                     double *b, int32_t ldb, double *work, int32_t lwork);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
