# Forecasts every series of a panel by ets of the package forecast: peers.R PANEL HORIZON > FORECASTS
suppressMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
panel <- read.csv(arguments[1], stringsAsFactors = FALSE)
horizon <- as.integer(arguments[2])
series <- split(panel$y, factor(panel$unique_id, levels = unique(panel$unique_id)))
invisible(forecast(ets(ts(series[[1]])), h = horizon, level = c(80, 95)))  # Loads what is loaded late.
start <- sum(proc.time()[1:2])
rows <- lapply(names(series), function(id) {
  made <- forecast(ets(ts(series[[id]])), h = horizon, level = c(80, 95))
  data.frame(
    id = id, h = seq_len(horizon), mean = as.numeric(made$mean),
    lo95 = as.numeric(made$lower[, 2]), hi95 = as.numeric(made$upper[, 2]))
})
cat(sum(proc.time()[1:2]) - start, "\n", file = stderr())
write.csv(do.call(rbind, rows), row.names = FALSE, quote = FALSE)
