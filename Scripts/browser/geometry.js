// Holds what a browser has drawn against the numbers in the page; returns sentences about what is wrong.
const wrong = [];
const shown = (element) => element.getClientRects().length > 0;
const [language, width] = arguments;
const other = language === "en" ? "zh" : "en";

if (document.documentElement.scrollWidth > width)
  wrong.push(`the page is ${document.documentElement.scrollWidth} wide, the screen ${width}`);
if ([...document.querySelectorAll(`body [lang=${other}]`)].some(shown))
  wrong.push(`words in ${other} are shown`);
if (![...document.querySelectorAll(`body [lang=${language}]`)].some(shown))
  wrong.push(`no words in ${language} are shown`);

const inside = (inner, outer, slack) =>
  inner.left >= outer.left - slack && inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
const touch = (one, two) =>
  one.left < two.right - 0.5 && two.left < one.right - 0.5 &&
  one.top < two.bottom - 0.5 && two.top < one.bottom - 0.5;

// The text's own box is a line high; figures and Chinese characters take about three quarters of it.
const ink = (text) => {
  const box = text.getBoundingClientRect();
  const trim = box.height * 0.14;
  return { left: box.left, right: box.right, top: box.top + trim, bottom: box.bottom - trim };
};

for (const chart of document.querySelectorAll("svg.chart")) {
  const name = chart.closest("article").id;
  const say = (sentence) => wrong.push(`${name}: ${sentence}`);
  const whole = chart.getBoundingClientRect();
  const ticks = [...chart.querySelectorAll(".grid")].map((line) => {
    const box = line.getBoundingClientRect();
    return { value: Number(line.dataset.value), y: (box.top + box.bottom) / 2, left: box.left, right: box.right };
  });
  if (ticks.length < 2) { say("no axis"); continue; }
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const place = (value) => low.y + ((value - low.value) / (high.value - low.value)) * (high.y - low.y);
  const plot = { left: low.left, right: low.right, top: high.y, bottom: low.y };

  for (const mark of chart.querySelectorAll(".mark")) {
    const box = mark.getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const expected = place(Number(mark.dataset.value));
    const slack = mark.classList.contains("base") ? 2.5 : 1;
    if (Math.abs(y - expected) > slack) say(`${mark.classList} of ${mark.dataset.year} at ${y}, not ${expected}`);
    if (!inside({ left: x, right: x, top: y, bottom: y }, plot, 1)) say(`${mark.classList} is outside the plot`);
  }

  const matrix = chart.getScreenCTM();
  for (const band of chart.querySelectorAll(".band")) {
    const points = band.getAttribute("d").match(/-?[\d.]+ -?[\d.]+/g).map((pair) => {
      const [x, y] = pair.split(" ").map(Number);
      return new DOMPoint(x, y).matrixTransform(matrix);
    });
    const last = Math.max(...points.map((point) => point.x));
    const ends = points.filter((point) => last - point.x < 0.01).map((point) => point.y);
    const expected = [place(Number(band.dataset.upper)), place(Number(band.dataset.lower))];
    const drawn = [Math.min(...ends), Math.max(...ends)];
    if (drawn.some((y, index) => Math.abs(y - expected[index]) > 0.75))
      say(`${band.classList} ends at ${drawn}, not ${expected}`);
  }

  const texts = [...chart.querySelectorAll("text")].filter(shown);
  texts.forEach((text, index) => {
    if (!inside(ink(text), whole, 1.5)) say(`“${text.textContent}” leaves the chart`);
    for (const next of texts.slice(index + 1))
      if (touch(ink(text), ink(next))) say(`“${text.textContent}” touches “${next.textContent}”`);
  });
}

for (const cell of document.querySelectorAll("th, td, dd, li, p, h1, h2, h3, figcaption"))
  if (shown(cell) && !cell.closest(".scroll") && cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0)
    wrong.push(`a ${cell.tagName} is cut: ${cell.textContent.slice(0, 60)}`);

// What scrolls sideways hides its verdicts.
for (const box of document.querySelectorAll(".scroll"))
  if (shown(box) && box.scrollWidth > box.clientWidth + 1)
    wrong.push(`${box.getAttribute("aria-labelledby")} is ${box.scrollWidth} wide in ${box.clientWidth}`);

// Words of ordinary length are never broken inside.
for (const cell of document.querySelectorAll(".identity th, .identity .name, h3 [lang=en]")) {
  if (!shown(cell)) continue;
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const word of node.data.matchAll(/[A-Za-z]{4,18}/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1)
        wrong.push(`“${word[0]}” is broken inside`);
    }
}

return wrong;
