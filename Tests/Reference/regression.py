#!/usr/bin/env python3
"""Writes regression.json: regressions of China's gross domestic product in 50-digit arithmetic.

usage: regression.py

Everything is computed from the twenty figures below by the textbook formulas (normal equations are
harmless at 50 digits) and written with 20 significant digits. Nothing is taken from another package.
Needs mpmath.
"""

import json
from pathlib import Path

from mpmath import betainc, findroot, log, matrix, mp, mpf, pi, sqrt, tanh

mp.dps = 50

FIRST_YEAR = 2004
# Gross domestic product of China, hundred million yuan at current prices, 2004-2023.
LEVELS = """161840.2 187318.9 219438.5 270092.3 319244.6 348517.7 412119.3 487940.2 538580.0 592963.2
643563.1 688858.2 746395.1 832035.9 919281.1 986515.2 1013567.0 1149237.0 1204724.0 1260582.1"""
YEARS_PER_GROUP = 5


def text(value):
    """Numbers as text of 20 digits, in whatever structure."""
    if isinstance(value, dict):
        return {key: text(item) for key, item in value.items()}
    if isinstance(value, matrix):
        return [[text(value[i, j]) for j in range(value.cols)] for i in range(value.rows)]
    if isinstance(value, list):
        return [text(item) for item in value]
    return value if isinstance(value, (int, str)) else mp.nstr(value, 20)


def t_quantile(probability, freedom):
    """The upper quantile of Student's t, by root finding on the incomplete beta function."""
    def excess(t):
        return betainc(freedom / mpf(2), mpf(1) / 2, 0, freedom / (freedom + t * t),
                       regularized=True) / 2 - probability
    return findroot(excess, mpf("1.5"))


def p_value(t, freedom):
    return betainc(freedom / mpf(2), mpf(1) / 2, 0, freedom / (freedom + t * t), regularized=True)


class Regression:
    """Ordinary least squares of y on the columns of X."""

    def __init__(self, rows, y):
        self.X, self.y = matrix(rows), matrix(y)
        self.n, self.p = self.X.rows, self.X.cols
        self.inverse = (self.X.T * self.X) ** -1
        self.b = self.inverse * self.X.T * self.y
        self.e = self.y - self.X * self.b
        self.rss = (self.e.T * self.e)[0]
        self.freedom = self.n - self.p
        self.variance = self.rss / self.freedom

    def summary(self):
        errors = [sqrt(self.variance * self.inverse[j, j]) for j in range(self.p)]
        t = [self.b[j] / errors[j] for j in range(self.p)]
        mean = sum(self.y) / self.n
        total = sum((v - mean) ** 2 for v in self.y)
        f = (total - self.rss) / (self.p - 1) / self.variance
        loglik = -mpf(self.n) / 2 * (log(2 * pi * self.rss / self.n) + 1)
        k = self.p + 1
        steps = sum((self.e[i] - self.e[i - 1]) ** 2 for i in range(1, self.n))
        return {
            "coefficients": list(self.b), "standard_errors": errors, "t": t,
            "p": [p_value(v, self.freedom) for v in t],
            "residual_standard_error": sqrt(self.variance),
            "r_squared": 1 - self.rss / total,
            "adjusted_r_squared": 1 - self.variance / (total / (self.n - 1)),
            "f": f, "log_likelihood": loglik, "aic": 2 * k - 2 * loglik,
            "aicc": 2 * k - 2 * loglik + mpf(2 * k * (k + 1)) / (self.n - k - 1),
            "bic": k * log(self.n) - 2 * loglik,
            "durbin_watson": steps / self.rss, "leverages": self.leverages(),
        }

    def leverages(self):
        return [(self.X[i, :] * self.inverse * self.X[i, :].T)[0] for i in range(self.n)]

    def forecast(self, rows):
        """Centres, scales and 80 and 95 % intervals of new observations."""
        result = {"mean": [], "scale": []}
        for level in (80, 95):
            result[f"lower{level}"], result[f"upper{level}"] = [], []
        for row in rows:
            x = matrix([row])
            mean, scale = (x * self.b)[0], sqrt(self.variance * (1 + (x * self.inverse * x.T)[0]))
            result["mean"].append(mean)
            result["scale"].append(scale)
            for level in (80, 95):
                half = t_quantile(mpf(100 - level) / 200, self.freedom) * scale
                result[f"lower{level}"].append(mean - half)
                result[f"upper{level}"].append(mean + half)
        return result

    def sandwich(self, meat):
        return self.inverse * meat * self.inverse

    def moment(self, i, j):
        """The outer product of the scores of two rows."""
        return self.e[i] * self.e[j] * (self.X[i, :].T * self.X[j, :])

    def white(self, power):
        meat = matrix(self.p, self.p)
        for i, h in enumerate(self.leverages()):
            meat += self.moment(i, i) / (1 - h) ** power
        return self.sandwich(meat)

    def newey_west(self, lag):
        meat = matrix(self.p, self.p)
        for i in range(self.n):
            for j in range(self.n):
                if abs(i - j) <= lag:
                    meat += (1 - mpf(abs(i - j)) / (lag + 1)) * self.moment(i, j)
        return self.sandwich(meat)

    def clustered(self, groups):
        meat = matrix(self.p, self.p)
        for i in range(self.n):
            for j in range(self.n):
                if groups[i] == groups[j]:
                    meat += self.moment(i, j)
        return self.sandwich(meat)


def robust(fit):
    groups = [i // YEARS_PER_GROUP for i in range(fit.n)]
    count, n, p = len(set(groups)), fit.n, fit.p
    cr0 = fit.clustered(groups)
    return {
        "hc0": fit.white(0), "hc1": fit.white(0) * n / (n - p),
        "hc2": fit.white(1), "hc3": fit.white(2),
        "newey_west_rule": fit.newey_west(2), "newey_west_lag4": fit.newey_west(4),
        "newey_west_rule_adjusted": fit.newey_west(2) * n / (n - p),
        "groups": groups, "cr0": cr0,
        "cr1": cr0 * count / (count - 1) * (n - 1) / (n - p),
    }


class Autoregressive:
    """Generalized least squares with the covariance matrix of AR(1) errors written out."""

    def __init__(self, rows, y, restricted):
        self.X, self.y, self.restricted = matrix(rows), matrix(y), restricted
        self.n, self.p = self.X.rows, self.X.cols

    def solve(self, phi):
        # The inverse of the matrix of correlations phi^|i-j| is tridiagonal.
        inverse = matrix(self.n, self.n)
        for i in range(self.n):
            inverse[i, i] = (1 if i in (0, self.n - 1) else 1 + phi ** 2) / (1 - phi ** 2)
            if i > 0:
                inverse[i, i - 1] = inverse[i - 1, i] = -phi / (1 - phi ** 2)
        gram = self.X.T * inverse * self.X
        b = gram ** -1 * self.X.T * inverse * self.y
        u = self.y - self.X * b
        return gram, b, u, (u.T * inverse * u)[0]

    def log_likelihood(self, phi):
        gram, _, _, square = self.solve(phi)
        m = self.n - self.p if self.restricted else self.n
        value = m * (log(2 * pi * square / m) + 1) + (self.n - 1) * log(1 - phi ** 2)
        return -(value + (log(mp.det(gram)) if self.restricted else 0)) / 2

    def maximum(self):
        """The best of a grid in artanh phi, then the root of the derivative."""
        def profile(theta):
            return self.log_likelihood(tanh(theta))
        best = max((mpf(i) / 8 for i in range(-40, 41)), key=profile)
        def slope(theta):
            return mp.diff(profile, theta)
        return tanh(findroot(slope, (best - mpf(1) / 8, best + mpf(1) / 8), solver="anderson"))

    def summary(self, rows):
        phi = self.maximum()
        gram, b, u, square = self.solve(phi)
        inverse, free = gram ** -1, self.n - self.p
        variance = square / free
        result = {
            "phi": phi, "log_likelihood": self.log_likelihood(phi), "coefficients": list(b),
            "standard_errors": [sqrt(variance * inverse[j, j]) for j in range(self.p)],
            "sigma": sqrt(square / (free if self.restricted else self.n)),
        }
        means, scales = [], []
        for h, row in enumerate(rows, start=1):
            d = matrix([row]) - phi ** h * self.X[self.n - 1, :]
            means.append((matrix([row]) * b)[0] + phi ** h * u[self.n - 1])
            spread = 1 - phi ** (2 * h) + (d * inverse * d.T)[0]
            scales.append(sqrt(square / (free - 1) * spread))
        return dict(result, forecast_mean=means, forecast_scale=scales)


def main():
    levels = [mpf(figure) for figure in LEVELS.split()]
    years = [mpf(FIRST_YEAR + i) for i in range(len(levels))]
    ahead = [years[-1] + h for h in (1, 2, 3)]
    line, parabola = (lambda t: [1, t]), (lambda t: [1, t, t * t])
    fits = {}
    for name, row, y in (
        ("linear", line, levels), ("log_linear", line, [log(v) for v in levels]),
        ("quadratic", parabola, levels),
    ):
        fit = Regression([row(t) for t in years], y)
        fits[name] = dict(fit.summary(), forecast=fit.forecast([row(t) for t in ahead]))
        if name == "linear":
            fits[name]["covariance"] = robust(fit)
    y = [log(v) for v in levels]
    for name, row, restricted in (
        ("line_ml", line, False), ("parabola_ml", parabola, False), ("parabola_reml", parabola, True)
    ):
        fit = Autoregressive([row(t) for t in years], y, restricted)
        fits["autoregressive_" + name] = fit.summary([row(t) for t in ahead])
    result = {"first_year": FIRST_YEAR, "values": LEVELS.split(), "fits": text(fits)}
    path = Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
