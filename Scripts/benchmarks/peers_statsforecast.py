"""Forecasts every series of a panel by DynamicOptimizedTheta: PANEL HORIZON > FORECASTS."""

import sys
from time import process_time

import pandas
from statsforecast import StatsForecast
from statsforecast.models import DynamicOptimizedTheta

panel = pandas.read_csv(sys.argv[1])
horizon = int(sys.argv[2])
forecaster = StatsForecast(models=[DynamicOptimizedTheta(season_length=1)], freq=1, n_jobs=1)
few = panel[panel.unique_id.isin(panel.unique_id.unique()[:3])]
forecaster.forecast(df=few, h=horizon, level=[80, 95])  # Compiles what is compiled late.
start = process_time()
made = forecaster.forecast(df=panel, h=horizon, level=[80, 95])
print(process_time() - start, file=sys.stderr)
model = "DynamicOptimizedTheta"
made["h"] = made.groupby("unique_id").cumcount() + 1
columns = {"unique_id": "id", model: "mean", f"{model}-lo-95": "lo95", f"{model}-hi-95": "hi95"}
made.rename(columns=columns)[["id", "h", "mean", "lo95", "hi95"]].to_csv(sys.stdout, index=False)
