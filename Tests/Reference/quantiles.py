#!/usr/bin/env python3
"""Computes the reference figures of the distributions with mpmath.

    python3 quantiles.py            verify quantiles.json, then write distributions.csv
    python3 quantiles.py --verify   verify both files; nothing is written

The tails are sums of positive series in exact scaled integers of at least 60 digits beyond what
complements cancel; a sample of them is checked against mpmath's own betainc, gammainc and erfc.
"""

import csv
import io
import json
import pathlib
import sys
from statistics import NormalDist

from mpmath import betainc, erfc, exp, expm1, gammainc, inf, log, loggamma, mp, mpf, nstr, pi
from mpmath import sqrt

mp.dps = 60
FOLDER = pathlib.Path(__file__).resolve().parent
TAILS = [1e-300, 1e-100, 1e-20, 1e-13, 1e-5, 0.01, 0.025, 0.2, 0.3, 0.45, 0.499, 0.5]
T_DOFS = [0.3, 0.5, 0.9, 1.0, 1.5, 2.0, 2.5, 3.0, 5.0, 10.0, 30.0, 100.0, 1000.0, 1e6]
F_DOFS = [(0.5, 0.7), (1.0, 1.0), (1.0, 10.0), (2.0, 3.0), (0.5, 50.0), (50.0, 0.5), (3.0, 40.0),
          (10.0, 71.0), (2.5, 7.3), (100.0, 100.0), (1000.0, 5.0), (5.0, 1000.0), (1e4, 1e4),
          (1.0, 1e5), (1e5, 3.0), (300.0, 1e5)]
CHI_DOFS = [0.5, 1.0, 2.0, 2.5, 3.0, 5.0, 10.0, 30.0, 100.0, 999.5, 1e4, 1e5]


def series(ratio, bits):
    """Returns 1 + Σ of the products of ratio(0), ratio(1), … (numerator, denominator), positive."""
    term = total = 1 << bits
    step = 0
    while term:
        top, bottom = ratio(step)
        term = term * top // bottom
        total += term
        step += 1
    return mpf(total) / (mpf(2) ** bits)


def fraction(value):
    """Returns numerator and denominator of a multiple-precision number, exactly."""
    sign, mantissa, exponent, _ = value._mpf_
    assert sign == 0
    return (int(mantissa) << exponent, 1) if exponent >= 0 else (int(mantissa), 1 << -exponent)


def complement(lower):
    """Returns 1 - lower() to the working precision, however many digits cancel."""
    for extra in (20, 330):  # tails go down to 1e-300
        with mp.extradps(extra):
            value = 1 - lower()
        if value > mpf(10) ** (5 - extra):
            break
    return +value


def beta_lower(a, b, x):
    """Returns the regularized incomplete beta function, x at full precision."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    top, bottom = fraction(x)
    size, scale = mp.prec + 40, mpf(2) ** 60  # the parameters are multiples of 2^-60
    first, second = int((a + b) * scale), int((a + 1) * scale)
    unit = 1 << 60
    fixed = (top << size) // bottom
    total = series(lambda n: (fixed * (first + n * unit), (second + n * unit) << size), size)
    return exp(a * log(x) + b * log(1 - x) + loggamma(a + b) - loggamma(a + 1) - loggamma(b)) * total


def gamma_lower(a, z):
    """Returns the regularized lower incomplete gamma function."""
    a, z = mpf(a), mpf(z)
    top, bottom = fraction(z)
    size, unit = mp.prec + 40, 1 << 60
    first = int((a + 1) * mpf(2) ** 60)
    total = series(lambda n: (top << 60, (first + n * unit) * bottom), size)
    return exp(a * log(z) - z - loggamma(a + 1)) * total


class Normal:
    name, parameters = "normal", ()
    is_symmetric = True

    spread = 0.5

    def guess(self, tail, sign):
        return max(-NormalDist().inv_cdf(tail), 0.01)

    def tails(self, x):
        return self.tail(x, False), self.tail(x, True)

    def tail(self, x, upper):
        return erfc((x if upper else -x) / sqrt(2)) / 2

    def density(self, x):
        return exp(-x * x / 2) / sqrt(2 * pi)


class StudentT:
    name = "t"
    is_symmetric = True

    def __init__(self, nu):
        self.parameters, self.nu, self.spread = (nu,), mpf(nu), 0.5 + 5 / sqrt(mpf(nu))

    def guess(self, tail, sign):
        nu, z = self.nu, Normal().guess(tail, sign)
        factor = exp(loggamma((nu + 1) / 2) - loggamma(nu / 2)) / sqrt(nu * pi)
        return min(sqrt(nu * expm1(z * z / nu)), sqrt(nu) * (factor / tail / sqrt(nu)) ** (1 / nu))

    def tails(self, t):
        nu, t = self.nu, abs(mpf(t))
        # The series converges fast away from 1.
        if t * t > nu:
            tail = beta_lower(nu / 2, 0.5, nu / (nu + t * t)) / 2
        elif t:
            tail = complement(lambda: beta_lower(0.5, nu / 2, t * t / (nu + t * t))) / 2
        else:
            tail = mpf(0.5)
        return 1 - tail, tail

    def tail(self, t, upper):
        return self.tails(t)[1 if upper else 0]

    def density(self, t):
        nu = self.nu
        factor = exp(loggamma((nu + 1) / 2) - loggamma(nu / 2)) / sqrt(nu * pi)
        return factor * (1 + mpf(t) ** 2 / nu) ** (-(nu + 1) / 2)


class F:
    name = "F"
    is_symmetric = False

    def __init__(self, first, second):
        self.parameters, self.first, self.second = (first, second), mpf(first), mpf(second)
        self.spread = 15 * sqrt(1 / self.first + 1 / self.second)

    def guess(self, tail, sign):
        if sign < 0:
            return 1 / F(*reversed(self.parameters)).guess(tail, 1)
        first, second = self.first, self.second
        chi = ChiSquared(self.parameters[0]).guess(tail, 1)
        log_normal = exp(sqrt(2 / first + 2 / second) * Normal().guess(tail, 1))
        return min(log_normal, second / first * expm1(chi / second))

    def tails(self, f):
        return self.tail(f, False), self.tail(f, True)

    def tail(self, f, upper):
        if upper:
            return F(*reversed(self.parameters)).tail(1 / mpf(f), False)
        first, second, f = self.first, self.second, mpf(f)
        # The series converges fast away from 1.
        if first * f < second:
            return beta_lower(first / 2, second / 2, first * f / (first * f + second))
        return complement(
            lambda: beta_lower(second / 2, first / 2, second / (first * mpf(f) + second)))

    def density(self, f):
        a, b = self.first / 2, self.second / 2
        x = self.first * f / (self.first * f + self.second)
        y = self.second / (self.first * f + self.second)
        return exp(a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a) - loggamma(b)) / f


class ChiSquared:
    name = "chi2"
    is_symmetric = False

    def __init__(self, dof):
        self.parameters, self.a, self.spread = (dof,), mpf(dof) / 2, 15 / sqrt(mpf(dof))

    def guess(self, tail, sign):
        share = 1 / (9 * self.a)
        root = 1 - share + sign * sqrt(share) * Normal().guess(tail, sign)
        leading = 2 * exp((log(mpf(tail)) + loggamma(self.a + 1)) / self.a)
        return max(2 * self.a * max(root, 0) ** 3, leading) if sign < 0 else 2 * self.a * root ** 3

    def tails(self, x):
        return self.tail(x, False), self.tail(x, True)

    def tail(self, x, upper):
        if upper:
            return complement(lambda: gamma_lower(self.a, x / 2))
        return gamma_lower(self.a, x / 2)

    def density(self, x):
        return exp(self.a * log(mpf(x) / 2) - mpf(x) / 2 - loggamma(self.a)) / x


def quantile(distribution, tail, upper):
    """Returns the quantile at a tail probability of at most one half."""
    tail = mpf(tail)
    if not distribution.is_symmetric:
        return search(distribution, tail, upper)
    value = mpf(0) if tail == 0.5 else search(distribution, tail, True)
    return value if upper else -value


def search(distribution, tail, upper):
    """Newton on the log of the tail over log x, refined at full precision."""
    start = log(distribution.guess(float(tail), 1 if upper else -1))
    with mp.workdps(25):
        u = newton(distribution, tail, upper, start, 12)
    return exp(newton(distribution, tail, upper, u, mp.dps * 3 // 4))


def newton(distribution, tail, upper, u, digits):
    """Returns log x, found to the given digits and a last step; long steps are cut."""
    limit, bounced = distribution.spread, False
    for _ in range(400):
        x = exp(u)
        value = distribution.tail(x, upper)
        if value < mpf(10) ** -330:  # too far out for the digits that complements carry
            limit /= 1 if bounced else 2
            bounced = True
            u -= limit if upper else -limit
            continue
        bounced = False
        step = log(value / tail) * value / (x * distribution.density(x)) * (1 if upper else -1)
        if abs(step) < mpf(10) ** -digits:
            return u + step
        u += max(-limit, min(limit, step))
    raise ArithmeticError(f"no quantile of {distribution.name} {distribution.parameters} at {tail}")


def figure(value):
    return nstr(value, 25, min_fixed=0, max_fixed=0)


def row(distribution, tail, side):
    """Returns one line: the quantile at a tail, and tails and density at that rounded to a double."""
    exact = quantile(distribution, tail, side == "upper")
    if exact and not 1e-290 < abs(exact) < 1e290:
        return None
    x = float(exact)
    lower, upper = distribution.tails(mpf(x))
    parameters = [repr(value) for value in distribution.parameters] + ["", ""]
    return [distribution.name, *parameters[:2], side, repr(tail), figure(exact), repr(x),
            figure(lower), figure(upper), figure(distribution.density(mpf(x)))]


def distributions():
    yield Normal()
    yield from (StudentT(dof) for dof in T_DOFS)
    yield from (F(*dofs) for dofs in F_DOFS)
    yield from (ChiSquared(dof) for dof in CHI_DOFS)


def table():
    """Returns the text of distributions.csv."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["distribution", "dof1", "dof2", "side", "tail", "quantile",
                     "x", "lower", "upper", "density"])
    for distribution in distributions():
        sides = ["upper"] if distribution.is_symmetric else ["lower", "upper"]
        for side in sides:
            for tail in TAILS:
                line = row(distribution, tail, side)
                if line:
                    writer.writerow(line)
        print(distribution.name, *distribution.parameters, file=sys.stderr, flush=True)
    return text.getvalue()


def agree(actual, printed, what):
    """Stops unless a value rounds to a printed figure."""
    printed = mpf(printed)
    assert abs(actual - printed) <= abs(printed) * mpf(10) ** -28, (what, actual, printed)


def verify_series():
    """Checks the tails against mpmath's own functions, which reach moderate parameters only."""
    for nu, t in [(0.5, 3), (2.5, 1.2), (7, 30)]:
        own = betainc(mpf(nu) / 2, 0.5, 0, mpf(nu) / (nu + mpf(t) ** 2), regularized=True) / 2
        agree(StudentT(nu).tails(t)[1], own, ("t", nu, t))
    for first, second, f in [(0.5, 7, 2), (10, 71, 3), (30, 2.5, 0.2)]:
        own = betainc(mpf(first) / 2, mpf(second) / 2, 0, mpf(first) * f / (mpf(first) * f + second),
                      regularized=True)
        agree(F(first, second).tails(mpf(f))[0], own, ("F", first, second, f))
    for dof, x in [(0.5, 2), (5, 30), (30, 12)]:
        own = gammainc(mpf(dof) / 2, mpf(x) / 2, inf, regularized=True)
        agree(ChiSquared(dof).tails(x)[1], own, ("chi2", dof, x))


def verify_quantiles():
    """Checks every figure of quantiles.json."""
    values = json.loads((FOLDER / "quantiles.json").read_text())["values"]
    for p, printed in values["normal"].items():
        agree(quantile(Normal(), 1 - mpf(p), True), printed, ("normal", p))
    for nu, quantiles in values["t"].items():
        for p, printed in quantiles.items():
            agree(quantile(StudentT(float(nu)), 1 - mpf(p), True), printed, ("t", nu, p))
    for case in values["t_two_sided_p_value"]:
        agree(2 * StudentT(case["df"]).tails(mpf(case["t"]))[1], case["p"], case)
    for case in values["F_upper_tail"]:
        agree(F(case["df1"], case["df2"]).tails(mpf(case["F"]))[1], case["p"], case)
    for case in values["chi2_upper_tail"]:
        agree(ChiSquared(case["df"]).tails(mpf(case["x"]))[1], case["p"], case)


def main():
    verify_series()
    verify_quantiles()
    path = FOLDER / "distributions.csv"
    text = table()
    if "--verify" not in sys.argv[1:]:
        path.write_text(text)
    elif path.read_text() != text:
        sys.exit("distributions.csv differs from what is computed")


if __name__ == "__main__":
    main()
