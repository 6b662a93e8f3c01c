#include "EmbeddedDatasets.h"

// `#embed` is C23; clang understands it in every language mode and only says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char taiping_observations[] = {
#embed "../taiping/observations.csv"
};

static const unsigned char china_observations[] = {
#embed "../china/observations.csv"
};

static const unsigned char taiping_identities[] = {
#embed "../taiping/identities.txt"
};

const unsigned char *embedded_taiping_identities(size_t *count) {
  *count = sizeof taiping_identities;
  return taiping_identities;
}

const unsigned char *embedded_taiping_observations(size_t *count) {
  *count = sizeof taiping_observations;
  return taiping_observations;
}

static const unsigned char china_identities[] = {
#embed "../china/identities.txt"
};

const unsigned char *embedded_china_identities(size_t *count) {
  *count = sizeof china_identities;
  return china_identities;
}

const unsigned char *embedded_china_observations(size_t *count) {
  *count = sizeof china_observations;
  return china_observations;
}
