#include "CLAPACK.h"

#include <stddef.h>

// Both packages bring cblas.h. Without this line the linker fails at the end of a long build, when
// SwiftPM's hint has scrolled away.
#if __has_include("/etc/debian_version") && !__has_include(<cblas.h>)
#error "LAPACK and BLAS are missing: apt-get install liblapack-dev libopenblas-dev"
#endif

// Fortran compilers on Linux append the length of each CHARACTER argument; Accelerate does not.
#if defined(__APPLE__)
#define ACCELERATE_NEW_LAPACK
#include <Accelerate/Accelerate.h>
typedef __LAPACK_int integer;
#define LENGTH_1
#define LENGTH_2
#define LENGTH_3
#else
typedef int32_t integer;
#define LENGTH_1 , (size_t)1
#define LENGTH_2 , (size_t)1, (size_t)1
#define LENGTH_3 , (size_t)1, (size_t)1, (size_t)1

void dgemm_(const char *, const char *, const integer *, const integer *, const integer *,
            const double *, const double *, const integer *, const double *, const integer *,
            const double *, double *, const integer *, size_t, size_t);
void dgemv_(const char *, const integer *, const integer *, const double *, const double *,
            const integer *, const double *, const integer *, const double *, double *,
            const integer *, size_t);
void dgeqp3_(const integer *, const integer *, double *, const integer *, integer *, double *,
             double *, const integer *, integer *);
void dormqr_(const char *, const char *, const integer *, const integer *, const integer *,
             double *, const integer *, const double *, double *, const integer *, double *,
             const integer *, integer *, size_t, size_t);
void dorgqr_(const integer *, const integer *, const integer *, double *, const integer *,
             const double *, double *, const integer *, integer *);
void dtrtrs_(const char *, const char *, const char *, const integer *, const integer *,
             const double *, const integer *, double *, const integer *, integer *, size_t, size_t,
             size_t);
void dpotrf_(const char *, const integer *, double *, const integer *, integer *, size_t);
void dpotrs_(const char *, const integer *, const integer *, const double *, const integer *,
             double *, const integer *, integer *, size_t);
void dsyevd_(const char *, const char *, const integer *, double *, const integer *, double *,
             double *, const integer *, integer *, const integer *, integer *, size_t, size_t);
void dgesdd_(const char *, const integer *, const integer *, double *, const integer *, double *,
             double *, const integer *, double *, const integer *, double *, const integer *,
             integer *, integer *, size_t);
void dgels_(const char *, const integer *, const integer *, const integer *, double *,
            const integer *, double *, const integer *, double *, const integer *, integer *,
            size_t);

// OpenBLAS has this function, the reference library does not: a weak symbol is null there.
void openblas_set_num_threads(int) __attribute__((weak));

// The problems here are small and the program runs its own workers, one a chunk of series:
// threads inside BLAS would only compete with them, and could change the order of a sum.
__attribute__((constructor)) static void use_one_blas_thread(void) {
  if (openblas_set_num_threads) openblas_set_num_threads(1);
}
#endif

void blas_dgemm(char transa, char transb, int32_t m, int32_t n, int32_t k, double alpha,
                const double *a, int32_t lda, const double *b, int32_t ldb, double beta, double *c,
                int32_t ldc) {
  integer rows = m, columns = n, inner = k, a_stride = lda, b_stride = ldb, c_stride = ldc;
  dgemm_(&transa, &transb, &rows, &columns, &inner, &alpha, a, &a_stride, b, &b_stride, &beta, c,
         &c_stride LENGTH_2);
}

void blas_dgemv(char trans, int32_t m, int32_t n, double alpha, const double *a, int32_t lda,
                const double *x, double beta, double *y) {
  integer rows = m, columns = n, stride = lda, one = 1;
  dgemv_(&trans, &rows, &columns, &alpha, a, &stride, x, &one, &beta, y, &one LENGTH_1);
}

int32_t lapack_dgeqp3(int32_t m, int32_t n, double *a, int32_t lda, int32_t *jpvt, double *tau,
                      double *work, int32_t lwork) {
  integer rows = m, columns = n, stride = lda, size = lwork, info = 0;
  dgeqp3_(&rows, &columns, a, &stride, jpvt, tau, work, &size, &info);
  return info;
}

int32_t lapack_dormqr(char side, char trans, int32_t m, int32_t n, int32_t k, double *a,
                      int32_t lda, const double *tau, double *c, int32_t ldc, double *work,
                      int32_t lwork) {
  integer rows = m, columns = n, reflectors = k, stride = lda, c_stride = ldc, size = lwork;
  integer info = 0;
#if defined(__APPLE__)
  dormqr_(&side, &trans, &rows, &columns, &reflectors, a, &stride, (double *)tau, c,
          &c_stride, work, &size, &info);
#else
  dormqr_(&side, &trans, &rows, &columns, &reflectors, a, &stride, tau, c, &c_stride, work, &size,
          &info LENGTH_2);
#endif
  return info;
}

int32_t lapack_dorgqr(int32_t m, int32_t n, int32_t k, double *a, int32_t lda, const double *tau,
                      double *work, int32_t lwork) {
  integer rows = m, columns = n, reflectors = k, stride = lda, size = lwork, info = 0;
  dorgqr_(&rows, &columns, &reflectors, a, &stride, tau, work, &size, &info);
  return info;
}

int32_t lapack_dtrtrs(char uplo, char trans, char diag, int32_t n, int32_t nrhs, const double *a,
                      int32_t lda, double *b, int32_t ldb) {
  integer order = n, count = nrhs, stride = lda, b_stride = ldb, info = 0;
  dtrtrs_(&uplo, &trans, &diag, &order, &count, a, &stride, b, &b_stride, &info LENGTH_3);
  return info;
}

int32_t lapack_dpotrf(char uplo, int32_t n, double *a, int32_t lda) {
  integer order = n, stride = lda, info = 0;
  dpotrf_(&uplo, &order, a, &stride, &info LENGTH_1);
  return info;
}

int32_t lapack_dpotrs(char uplo, int32_t n, int32_t nrhs, const double *a, int32_t lda, double *b,
                      int32_t ldb) {
  integer order = n, count = nrhs, stride = lda, b_stride = ldb, info = 0;
  dpotrs_(&uplo, &order, &count, a, &stride, b, &b_stride, &info LENGTH_1);
  return info;
}

int32_t lapack_dsyevd(char jobz, char uplo, int32_t n, double *a, int32_t lda, double *w,
                      double *work, int32_t lwork, int32_t *iwork, int32_t liwork) {
  integer order = n, stride = lda, size = lwork, integer_size = liwork, info = 0;
  dsyevd_(&jobz, &uplo, &order, a, &stride, w, work, &size, iwork, &integer_size, &info LENGTH_2);
  return info;
}

int32_t lapack_dgesdd(char jobz, int32_t m, int32_t n, double *a, int32_t lda, double *s, double *u,
                      int32_t ldu, double *vt, int32_t ldvt, double *work, int32_t lwork,
                      int32_t *iwork) {
  integer rows = m, columns = n, stride = lda, u_stride = ldu, vt_stride = ldvt, size = lwork;
  integer info = 0;
  dgesdd_(&jobz, &rows, &columns, a, &stride, s, u, &u_stride, vt, &vt_stride, work, &size, iwork,
          &info LENGTH_1);
  return info;
}

int32_t lapack_dgels(char trans, int32_t m, int32_t n, int32_t nrhs, double *a, int32_t lda,
                     double *b, int32_t ldb, double *work, int32_t lwork) {
  integer rows = m, columns = n, count = nrhs, stride = lda, b_stride = ldb, size = lwork;
  integer info = 0;
  dgels_(&trans, &rows, &columns, &count, a, &stride, b, &b_stride, work, &size, &info LENGTH_1);
  return info;
}
