/// The templates of charts.
enum ChartTemplates {
  /// A chart; its accessible name is the heading of its article, its description the caption.
  static let chart = """
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {{viewWidth}} {{viewHeight}}" role="img" \
    aria-labelledby="{{id}}-name" aria-describedby="{{id}}-caption">
    <title>{{#chartTitle}}{{> plain}}{{/chartTitle}}</title>
    <desc>{{#caption}}{{> plain}}{{/caption}}</desc>
    {{#ticks}}<path class="grid" data-value="{{tickValue}}" d="M{{plotLeft}} {{tickY}}H{{plotRight}}" />\
    <text class="tick" x="{{tickX}}" y="{{tickY}}" dy=".35em" text-anchor="end">{{tickLabel}}</text>{{/ticks}}
    {{#years}}<text class="tick year" x="{{yearX}}" y="{{yearY}}" text-anchor="middle">{{yearLabel}}</text>{{/years}}
    {{#bands}}<path class="band band-{{percent}}" data-year="{{bandYear}}" data-lower="{{bandLower}}" \
    data-upper="{{bandUpper}}" d="{{bandPath}}" />{{/bands}}
    {{#lines}}<path class="past" d="{{linePath}}" />{{/lines}}
    {{#hasMedian}}<path class="median" d="{{median}}" />{{/hasMedian}}
    {{#hasAim}}<path class="aimed" d="{{aim}}" />{{/hasAim}}
    {{#range}}{{#hasRange}}<path class="range" d="{{rangePath}}" />{{/hasRange}}{{/range}}
    {{#marks}}<path class="mark {{kind}}" data-year="{{markYear}}" data-value="{{markValue}}" \
    transform="translate({{markX}} {{markY}})" d="{{outline}}"><title>{{markYear}}: {{markNumber}}</title></path>{{/marks}}
    {{#labels}}<text class="label of-{{labelKind}}" x="{{labelX}}" y="{{labelY}}">{{labelNumber}}</text>\
    <text class="label word of-{{labelKind}}" lang="en" x="{{labelX}}" y="{{wordY}}">{{labelEnglish}}</text>\
    <text class="label word of-{{labelKind}}" lang="zh" x="{{labelX}}" y="{{wordY}}">{{labelChinese}}</text>{{/labels}}
    </svg>
    """

  /// What marks and bands mean, once for all charts of an area.
  static let legend = """
    <ul class="legend" aria-label="{{#words.legend}}{{> plain}}{{/words.legend}}">
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" aria-hidden="true">\
    <path class="mark reported" d="M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z" /></svg>\
    {{#words.reported}}{{> text}}{{/words.reported}}</li>
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" aria-hidden="true">\
    <path class="mark implied" d="M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z" /></svg>\
    {{#words.implied}}{{> text}}{{/words.implied}}</li>
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" aria-hidden="true">\
    <path class="mark base" d="M0-3.6L3.4 2.6h-6.8z" /></svg>{{#words.base}}{{> text}}{{/words.base}}</li>
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" aria-hidden="true">\
    <path class="mark linked" d="M-2.9-2.9h5.8v5.8h-5.8z" /></svg>{{#words.linked}}{{> text}}{{/words.linked}}</li>
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" aria-hidden="true">\
    <path class="mark restated" d="M-3-3L3 3M-3 3L3-3" /></svg>{{#words.restated}}{{> text}}{{/words.restated}}</li>
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" aria-hidden="true">\
    <path class="mark target" d="M0-5.4L5.4 0L0 5.4L-5.4 0z" /></svg>{{#words.target}}{{> text}}{{/words.target}}</li>
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" aria-hidden="true">\
    <path class="mark stated" d="M0-4.2L4.2 0L0 4.2L-4.2 0z" /></svg>\
    {{#words.stated}}{{> text}}{{/words.stated}}</li>
    <li><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 12" class="fan" aria-hidden="true">\
    <rect class="band band-95" width="36" height="12" /><rect class="band band-80" y="2" width="36" height="8" />\
    <rect class="band band-50" y="4" width="36" height="4" /><path class="median" d="M0 6H36" /></svg>\
    {{#words.fan}}{{> text}}{{/words.fan}}</li>
    </ul>
    """
}
