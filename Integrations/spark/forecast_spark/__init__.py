"""`forecast batch` as a filter over the partitions of a Spark data frame."""
