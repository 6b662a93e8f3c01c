import Mustache

/// The templates of the page.
///
/// The engine escapes whatever is filled in; the style alone, which is the program's own, is not.
enum PageTemplates {
  /// Returns the page filled with values.
  static func page(filledWith context: PageContext) -> String {
    library.render(context, withTemplate: "page") ?? ""
  }

  /// The templates by their names; a template that the engine can't read is a mistake of ours.
  private static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    for (name, text) in sources {
      do {
        try library.register(text, named: name)
      } catch {
        preconditionFailure("the template \(name) can't be read: \(error)")
      }
    }
    return library
  }()

  /// The templates as they are written, by their names.
  static let sources: [(String, String)] = [
    ("text", text), ("plain", plain), ("page", page), ("bar", bar), ("area", area),
    ("glance", glance),
    ("indicator", indicator), ("chart", ChartTemplates.chart), ("legend", ChartTemplates.legend),
    ("tables", tables), ("keyed", keyed), ("finding", finding), ("identity", identity),
    ("method", method),
  ]

  /// A text in both languages; the style shows one of them.
  private static let text = """
    {{#same}}<bdi>{{.}}</bdi>{{/same}}{{^same}}\
    <span lang="en">{{english}}</span><span lang="zh">{{chinese}}</span>{{/same}}
    """

  /// A text where no markup can stand.
  private static let plain =
    "{{#same}}{{.}}{{/same}}{{^same}}{{english}} · {{chinese}}{{/same}}"

  private static let page = """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="{{language}}">
    <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
    <link rel="icon" href="data:," />
    <title>{{documentTitle}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    {{> bar}}
    <main id="content">
    <h1>{{#title}}{{> text}}{{/title}}</h1>
    {{#areas}}
    {{> area}}
    {{/areas}}
    {{> method}}
    </main>
    </body>
    </html>

    """

  /// The switch between the languages: two radio buttons before all that they switch.
  private static let bar = """
    <input class="choice" type="radio" name="language" id="show-zh" autocomplete="off" \
    aria-label="中文"{{#isChinese}} checked="checked"{{/isChinese}} />
    <input class="choice" type="radio" name="language" id="show-en" autocomplete="off" \
    aria-label="English"{{#isEnglish}} checked="checked"{{/isEnglish}} />
    <header class="bar">
    <a class="skip" href="#content">{{#words.skip}}{{> text}}{{/words.skip}}</a>
    <span class="tongues"><label for="show-zh">中文</label><label for="show-en">English</label></span>
    </header>
    """

  private static let area = """
    <section class="area" id="{{area}}" aria-labelledby="{{area}}-name">
    <h2 id="{{area}}-name">\
    {{#isOneOfSeveral}}{{#areaName}}{{> text}}{{/areaName}} · {{/isOneOfSeveral}}\
    {{#words.glance}}{{> text}}{{/words.glance}}</h2>
    {{#glance}}
    {{> glance}}
    {{/glance}}
    {{#hasImplications}}
    <h3>{{#words.implications}}{{> text}}{{/words.implications}}</h3>
    <ul class="plain">
    {{#implied}}
    <li>{{#sentence}}{{> text}}{{/sentence}}</li>
    {{/implied}}
    </ul>
    {{/hasImplications}}
    <h2>{{#words.indicators}}{{> text}}{{/words.indicators}}</h2>
    {{> legend}}
    {{#indicators}}
    {{> indicator}}
    {{/indicators}}
    {{#hasOthers}}
    <h3>{{#words.other}}{{> text}}{{/words.other}}</h3>
    <ol class="findings">
    {{#others}}
    {{> finding}}
    {{/others}}
    </ol>
    {{/hasOthers}}
    {{#hasIdentities}}
    <h2>{{#words.identities}}{{> text}}{{/words.identities}}</h2>
    {{#identities}}
    {{> identity}}
    {{/identities}}
    {{/hasIdentities}}
    </section>
    """

  private static let glance = """
    <p class="verdict">{{#verdict}}{{> text}}{{/verdict}}</p>
    <dl class="figures">
    {{#hasChances}}
    <div class="figure"><dt>{{#words.likely}}{{> text}}{{/words.likely}}</dt>\
    <dd><b>{{likelyCount}}</b><i>/ {{targetCount}}</i></dd></div>
    {{/hasChances}}
    {{#hasJoint}}
    <div class="figure"><dt>{{#words.joint}}{{> text}}{{/words.joint}}</dt>\
    <dd><b>{{#jointChance}}{{> text}}{{/jointChance}}</b>\
    <small>{{#jointRange}}{{> text}}{{/jointRange}}</small></dd></div>
    {{/hasJoint}}
    <div class="figure"><dt>{{#words.findings}}{{> text}}{{/words.findings}}</dt><dd class="counts">
    {{#counts}}
    <span class="count {{countSeverity}}{{#isNone}} none{{/isNone}}"><span aria-hidden="true">{{countMark}}</span> \
    <b>{{count}}</b> {{#countWord}}{{> text}}{{/countWord}}</span>
    {{/counts}}
    </dd></div>
    </dl>
    {{#hasTargets}}
    <table class="targets">
    <caption>{{#words.targets}}{{> text}}{{/words.targets}}</caption>
    <thead><tr><th scope="col">{{#words.target}}{{> text}}{{/words.target}}</th>\
    <th scope="col">{{#words.chance}}{{> text}}{{/words.chance}}</th>\
    <th scope="col" class="wide">{{#words.past}}{{> text}}{{/words.past}}</th>\
    <th scope="col">{{#words.findings}}{{> text}}{{/words.findings}}</th></tr></thead>
    <tbody>
    {{#targets}}
    <tr><th scope="row">{{#hasLink}}<a href="#{{link}}">{{/hasLink}}\
    {{#targetName}}{{> text}}{{/targetName}}{{#hasLink}}</a>{{/hasLink}}\
    <small>{{#printed}}{{> text}}{{/printed}}</small></th>
    <td class="chance">{{#hasChance}}<svg xmlns="http://www.w3.org/2000/svg" class="bar-of-chance" \
    viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="track" width="100" height="10" /><rect class="filled" width="{{barWidth}}" height="10" />\
    <path class="halo" d="M50 0V10" /><path class="half" d="M50 0V10" /></svg>{{/hasChance}}\
    <b>{{#chanceText}}{{> text}}{{/chanceText}}</b>\
    {{#hasGrowthChance}}<small>{{#byGrowth}}{{> text}}{{/byGrowth}}</small>{{/hasGrowthChance}}\
    {{#hasPastChance}}<small>{{#byPast}}{{> text}}{{/byPast}}</small>{{/hasPastChance}}</td>
    <td class="wide">{{record}}</td>
    <td class="counts">{{#rowCounts}}<span class="count {{countSeverity}}">\
    <span aria-hidden="true">{{countMark}}</span> {{count}}<span class="heard"> \
    {{#countWord}}{{> text}}{{/countWord}}</span></span> {{/rowCounts}}</td></tr>
    {{/targets}}
    </tbody>
    </table>
    {{/hasTargets}}
    {{#hasTop}}
    <h3>{{#words.findings}}{{> text}}{{/words.findings}}</h3>
    <ol class="findings top">
    {{#top}}
    {{> finding}}
    {{/top}}
    </ol>
    {{#hasMore}}<p class="aside">{{#words.more}}{{> text}}{{/words.more}}</p>{{/hasMore}}
    {{/hasTop}}
    """

  private static let indicator = """
    <article class="indicator" id="{{id}}" aria-labelledby="{{id}}-name">
    <h3 id="{{id}}-name">{{#name}}{{> text}}{{/name}} <code><bdi>{{indicatorCode}}</bdi></code> \
    <span class="unit">{{#unitName}}{{> text}}{{/unitName}}</span> \
    {{#partCounts}}<span class="count {{countSeverity}}"><span aria-hidden="true">{{countMark}}</span> {{count}}\
    <span class="heard"> {{#countWord}}{{> text}}{{/countWord}}</span></span> {{/partCounts}}</h3>
    <div class="pair">
    <figure>
    {{#chart}}
    {{> chart}}
    {{/chart}}
    <figcaption id="{{id}}-caption">{{#caption}}{{> text}}{{/caption}}</figcaption>
    </figure>
    <div class="facts">
    {{#hasTarget}}
    <div class="aim">
    {{#target}}
    <p>{{#sentence}}{{> text}}{{/sentence}}</p>
    {{/target}}
    </div>
    {{/hasTarget}}
    {{^hasTarget}}
    <p class="aside">{{#words.noTarget}}{{> text}}{{/words.noTarget}}</p>
    {{/hasTarget}}
    {{> tables}}
    </div>
    </div>
    <div class="basis">
    {{#basis}}
    <p>{{#sentence}}{{> text}}{{/sentence}}</p>
    {{/basis}}
    </div>
    {{#hasFindings}}
    <h4>{{#words.findings}}{{> text}}{{/words.findings}}</h4>
    <ol class="findings">
    {{#findings}}
    {{> finding}}
    {{/findings}}
    </ol>
    {{/hasFindings}}
    {{#hasConflicts}}
    <h4>{{#words.conflicts}}{{> text}}{{/words.conflicts}}</h4>
    <ul class="ledger">
    {{#conflicts}}
    <li>{{#statement}}{{> text}}{{/statement}} <em>{{#cause}}{{> text}}{{/cause}}</em> \
    <cite><bdi>{{places}}</bdi></cite></li>
    {{/conflicts}}
    </ul>
    {{/hasConflicts}}
    </article>
    """

  private static let tables = """
    {{#hasSteps}}
    <div class="steps{{#isLong}} slim{{/isLong}}">
    <table class="step">
    <caption>{{#words.forecast}}{{> text}}{{/words.forecast}} · {{#unitName}}{{> text}}{{/unitName}}</caption>
    <thead><tr><th scope="col">{{#words.year}}{{> text}}{{/words.year}}</th>\
    <th scope="col">{{#words.median}}{{> text}}{{/words.median}}</th>\
    {{#coverages}}<th scope="col">{{percent}} %</th>{{/coverages}}\
    {{#hasGoal}}<th scope="col">{{#words.target}}{{> text}}{{/words.target}}</th>{{/hasGoal}}</tr></thead>
    <tbody>
    {{#steps}}
    <tr><th scope="row">{{stepYear}}</th>\
    <td><span class="name">{{#words.median}}{{> text}}{{/words.median}}</span>{{stepMedian}}</td>\
    {{#intervals}}<td><span class="name">{{percent}} %</span>{{interval}}</td>{{/intervals}}\
    {{#hasGoal}}<td class="goal"><span class="name">{{#words.target}}{{> text}}{{/words.target}}</span>\
    {{aim}}</td>{{/hasGoal}}</tr>
    {{/steps}}
    </tbody>
    </table>
    </div>
    {{#earlierSteps}}<p class="aside">{{#sentence}}{{> text}}{{/sentence}}</p>{{/earlierSteps}}
    {{/hasSteps}}
    {{#history}}
    <details class="history"{{#isOpen}} open="open"{{/isOpen}}>
    <summary>{{#span}}{{> text}}{{/span}} · {{#unitName}}{{> text}}{{/unitName}}</summary>
    <table>
    <thead><tr><th scope="col">{{#words.year}}{{> text}}{{/words.year}}</th>\
    <th scope="col">{{#words.value}}{{> text}}{{/words.value}}</th>\
    <th scope="col">{{#words.growth}}{{> text}}{{/words.growth}}</th>\
    <th scope="col">{{#words.source}}{{> text}}{{/words.source}}</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{rowYear}}</th><td>{{rowValue}}</td><td>{{rowGrowth}}</td>\
    <td class="said">{{#hasMark}}<svg xmlns="http://www.w3.org/2000/svg" class="sign" viewBox="-6 -6 12 12" \
    aria-hidden="true"><path class="mark {{rowKind}}" d="{{rowOutline}}" /></svg>{{/hasMark}}\
    {{#rowSource}}{{> text}}{{/rowSource}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    </details>
    {{/history}}
    """

  private static let finding = """
    <li class="finding {{severity}}"><p class="head"><span class="grade {{severity}}">\
    <span aria-hidden="true">{{severityMark}}</span> {{#severityWord}}{{> text}}{{/severityWord}}</span> \
    <code>{{code}}</code> <b>{{#ruleName}}{{> text}}{{/ruleName}}</b> \
    <span class="about">{{#hasLink}}<a href="#{{link}}">{{/hasLink}}\
    {{#findingName}}{{> text}}{{/findingName}}{{#hasLink}}</a>{{/hasLink}} {{findingYear}}</span></p>
    <p class="message">{{#message}}{{> text}}{{/message}}</p>
    {{#hasFix}}<p class="fix"><b>{{#words.fix}}{{> text}}{{/words.fix}}</b> {{#fixText}}{{> text}}{{/fixText}}</p>{{/hasFix}}
    {{#hasPlaces}}<p class="places"><cite><bdi>{{places}}</bdi></cite></p>{{/hasPlaces}}
    </li>
    """

  private static let identity = """
    <section class="identity" aria-labelledby="{{identityId}}">
    <h3 id="{{identityId}}">{{#equation}}{{> text}}{{/equation}} \
    <span class="unit">{{#identityUnit}}{{> text}}{{/identityUnit}}</span></h3>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="{{identityId}}">
    <table>
    <thead><tr><th scope="col">{{#words.year}}{{> text}}{{/words.year}}</th>\
    <th scope="col">{{#totalName}}{{> text}}{{/totalName}}</th>\
    {{#partNames}}<th scope="col">{{> keyed}}</th>{{/partNames}}\
    <th scope="col">{{#words.residual}}{{> text}}{{/words.residual}}</th>\
    <th scope="col" class="said">{{#words.verdict}}{{> text}}{{/words.verdict}}</th>\
    <th scope="col" class="said">{{#isSum}}{{#words.share}}{{> text}}{{/words.share}}{{/isSum}}\
    {{^isSum}}{{#words.within}}{{> text}}{{/words.within}}{{/isSum}}</th></tr></thead>
    <tbody>
    {{#identityRows}}
    <tr><th scope="row">{{#rowLabel}}{{> text}}{{/rowLabel}}</th>\
    <td><span class="name">{{#totalName}}{{> text}}{{/totalName}}</span>{{totalValue}}</td>\
    {{#partValues}}<td><span class="name">{{> keyed}}</span>{{partValue}}</td>{{/partValues}}\
    <td><span class="name">{{#words.residual}}{{> text}}{{/words.residual}}</span>{{residualValue}}</td>\
    <td class="said">{{#isHeld}}✓ {{#words.holds}}{{> text}}{{/words.holds}}{{/isHeld}}\
    {{#isBroken}}<strong>✕ {{#words.fails}}{{> text}}{{/words.fails}}</strong>{{/isBroken}} \
    <small>{{#remark}}{{> text}}{{/remark}}</small></td>\
    <td class="parts">{{#hasBar}}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 12" \
    preserveAspectRatio="none" aria-hidden="true">\
    {{#segments}}<rect class="shade-{{shade}}" x="{{segmentX}}" y="2" width="{{segmentWidth}}" height="8" />{{/segments}}\
    <path class="halo" d="M{{totalX}} 0V12" /><path class="total" d="M{{totalX}} 0V12" /></svg>{{/hasBar}}</td></tr>
    {{/identityRows}}
    </tbody>
    </table>
    </div>
    <p class="aside">{{#barLegend}}{{> text}}{{/barLegend}}</p>
    </section>
    """

  /// The name of a part behind the shade that it has in the bars; both stay together.
  private static let keyed = """
    <span class="keyed"><span class="swatch shade-{{shade}}" aria-hidden="true"></span>\
    <span>{{#partName}}{{> text}}{{/partName}}</span></span>
    """

  private static let method = """
    <section class="method" aria-labelledby="method">
    <h2 id="method">{{#words.method}}{{> text}}{{/words.method}}</h2>
    {{#method}}
    <p>{{#sentence}}{{> text}}{{/sentence}}</p>
    {{/method}}
    <div class="scroll" tabindex="0" role="region" aria-labelledby="method">
    <table class="rules">
    <thead><tr><th scope="col">{{#words.rule}}{{> text}}{{/words.rule}}</th><td></td>\
    <th scope="col">{{#words.failed}}{{> text}}{{/words.failed}}</th>\
    <th scope="col">{{#words.passed}}{{> text}}{{/words.passed}}</th>\
    <th scope="col">{{#words.open}}{{> text}}{{/words.open}}</th></tr></thead>
    <tbody>
    {{#rules}}
    <tr><th scope="row"><code>{{ruleCode}}</code></th><td class="said">{{#ruleTitle}}{{> text}}{{/ruleTitle}}</td>\
    <td>{{ruleFailed}}</td><td>{{rulePassed}}</td><td>{{ruleOpen}}</td></tr>
    {{/rules}}
    </tbody>
    </table>
    </div>
    <dl class="sources">
    {{#sources}}
    <dt><bdi>{{sourceName}}</bdi> <small>{{#sourcePurpose}}{{> text}}{{/sourcePurpose}}\
    {{#hasBytes}} · {{sourceBytes}} {{#words.bytes}}{{> text}}{{/words.bytes}}{{/hasBytes}}</small></dt>
    <dd>SHA-256 <code>{{sourceDigest}}</code></dd>
    {{/sources}}
    </dl>
    </section>
    """
}
