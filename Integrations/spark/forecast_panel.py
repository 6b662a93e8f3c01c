"""Forecasts a panel of annual series on Apache Spark: `spark-submit forecast_panel.py --help`."""

import sys

from forecast_spark.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
