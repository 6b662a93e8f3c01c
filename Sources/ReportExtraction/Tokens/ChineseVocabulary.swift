import IndicatorForecast

/// The Chinese words of the grammar, by what they are.
enum ChineseVocabulary {
  static let lists: [WordList] =
    growth + levels + qualifiers + figures + times + areas + refusals + structure + fillers

  private static func value(_ qualifier: Qualifier) -> Int {
    Qualifier.allCases.firstIndex(of: qualifier) ?? 0
  }

  private static let growth = [
    WordList(
      .growth,
      """
      增长 同比增长 增加 同比增加 上涨 上升 提高 提升 增收 增产 净增 递增 扩大 同比上涨 同比提高 同比上升 实现增长 回升 正增长率 \
      微增 略增 小幅增长 增长率为 增长了 增加了 上涨了 提高了 上升了 提升了 扩大了 多增 多收 微涨 略升 微升 略涨 攀升 走高 上扬 \
      比增 比增长 比上升 比上涨 增进 加快 走强 同比攀升 同比扩大 同比微增 同比净增 大增 猛增 激增 劲增 飙升 高增 上浮 再增 又增
      """),
    WordList(.growth, 0, .beforeNumber, "增 涨 升 增了 涨了 升了 增幅达 再增 又增 多卖 多卖出 多收 多收了 多增"),
    WordList(
      .decline,
      """
      下降 比降 比减 比下降 同比下降 减少 同比减少 降低 同比降低 下滑 同比下滑 回落 负增长 微降 略降 下跌 减收 减产 缩减 同比降 下降了 减少了 降低了 \
      下滑了 萎缩 收缩 同比收缩 同比缩减 同比下跌 缩小 缩水 走低 少收 少增 下挫 下行 下探 滑落 锐减 剧减 骤降 \
      下调 下浮 收窄 同比回落 同比萎缩 同比微降 同比略降 微跌 略跌 略减 微减 小幅下降 回落了 收缩了 缩减了 下跌了
      """),
    WordList(
      .decline, 1,
      "降幅 降幅为 降幅达 跌幅 跌幅为 减幅 下降幅度 下滑幅度 下跌幅度 同比降幅 回落幅度 收缩幅度 同比跌幅"),
    WordList(.decline, 0, .beforeNumber, "降 减 跌 降了 减了 跌了 少收 少收了 缩 少卖 少卖出"),
    WordList(.flat, "持平 基本持平 零增长"),
    WordList(
      .growthNoun,
      "增速 增幅 涨幅 增长率 增长速度 增长幅度 同比增速 同比增幅 上涨幅度 年增长率 增势 年增幅 年增速 年增长速度"),
    WordList(
      .inWords,
      """
      同步 基本同步 同步增长 同步提高 正增长 保持正增长 稳定增长 平稳增长 稳步增长 稳步回升 稳定回升 \
      提质增效 稳中有升 稳步提升 稳步提高 稳定恢复 持续增长 较快增长 合理增长 \
      稳步扩大 止跌回升 保持稳定 基本稳定 总体稳定 保持平稳 由负转正 企稳回升 恢复性增长 \
      有所提高 继续增长 明显回升 快速增长 适度增长 只增不减 扭负为正 转正 \
      恢复增长 恢复性回升 平稳较快增长 又好又快增长 稳中有增 稳步增加 有所增长 较大幅度增长 大幅增长 实现回升 实现较快增长 \
      相协调 协调增长 相同步 同步提升 同步回升 保持同步 大体同步 总体同步 力争正增长 扭负转正 由降转升 由降转增 止跌转增 止降转增 \
      回稳正增长 企稳正增长 企稳回稳正增长 止跌企稳 稳定回升 保持增长 保持较快增长 保持稳定增长 保持平稳增长 保持基本同步 温和回升 温和上涨 企稳 \
      相适应 相匹配 保持协调 稳定在合理区间 保持合理区间
      """),
    // What is to be steady in amount and better in kind is to grow.
    WordList(
      .inWords,
      """
      稳中提质 促稳提质 量稳质升 稳量提质 保稳提质 回稳向好 稳规模优结构 稳中求进 稳中有进 稳中向好 提质扩量 持续向好 保稳提升 促稳提升 稳中有升向好 稳住基本盘 促稳提量 稳量优质 稳规模提质量 优结构提质量 保稳促优 稳中提效 \
      提质增量 增量提质 稳量增质 保量提质 扩量增效 量质齐升 量质双升 量增质优 增量提效 止跌回稳 止降回稳 止滑回稳 筑底企稳 企稳回稳 企稳向好 趋稳向好
      """),
  ]

  private static let levels = [
    WordList(
      .reaching,
      """
      提高到 提高至 增加到 增加至 增长到 增长至 增至 上升到 上升至 升至 升到 提升到 提升至 扩大到 扩大至 下降到 下降至 \
      降至 降到 降低到 减少到 减少至 回落到 回落至 回升到 回升至 跃升到 跃升至 攀升到 攀升至 发展到 壮大到 扩张到 \
      缩小到 收窄到 收窄至 上涨到 增加为 提高为 增长为 突破到 累计达到 累计达 跃上 迈上 站上 跨上 涨到 涨至 攀上 冲刺 登上 登上了 迈上了 站上了 跃上了 跨上了 \
      冲上 攀至 攀升为 爬升至 爬升到 跌至 跌到 滑至 滑落至 滑落到 缩至 缩减到 缩减至 收缩到 收缩至 收于 收在 扩至 扩到 扩展到 提至 提到 \
      壮大至 增长为 增加为 减为 降为 升为 迈入 迈进 跃至 跃升为 猛增至 猛增到 发展至 上升为 提升为 达至 推高至 推升至 回稳至 激增至 站稳 \
      升格为 落至 落到 减至 减到 减少为 下降为 转为 变为 转变为 转成 扭转为 收窄为 扩大为 回升为 再上 更上 达到了 首次达到
      """),
    WordList(.reaching, 0, .beforeNumber, "至 到"),
    WordList(
      .being,
      """
      达到 约为 达 实现达 总量达 总量达到 总额达 总额达到 保持在 稳定在 控制在 维持在 保持 总值达 累计为 合计为 \
      均为 同比为 共达 共计达 规模达 规模达到 平均为 设定为 确定为 安排 安排为 确保达到 调整为 落在 处于 定为 \
      锁定 现价为 达成 首达 首次达 总量为 总额为 达到了 录得 定在 把握在 掌握在 维持 稳在 保在 保持于 稳定于 控制于
      """),
    WordList(.being, 0, .beforeNumber, "为 是 有 计 收 共 在"),
    WordList(.being, 0, .besideWord, "为 是"),
    WordList(
      .completing,
      """
      完成 实现 创造 共完成 实际完成 累计完成 共实现 累计实现 总共完成 组织 征收 入库 完成额 实现额 完成量 取得 录得 \
      累计入库 组织入库 收入库 拿下 累计组织 实现了 完成了 斩获 收得 收获 已完成 能完成 可完成 可实现 预完成 新增完成 争取完成
      """),
    WordList(.from, 0, .beforeNumber, "由 从 自"),
    WordList(.from, startsOfSpans),
    WordList(.from, 0, .beforeNumber, "由上年 由去年 由年初 由上年末 由上年底 从上年 从去年 从年初 从上年末 从上年底"),
    WordList(.average, "年均 年平均 平均每年 年均增长 两年平均 三年平均 平均增长 复合增长率 年均复合 年均增速 几年平均 四年平均 五年平均 年均增幅"),
    WordList(.multiple, "翻番 翻一番 翻两番 翻了一番 翻了两番 倍增"),
  ]

  /// 由上年的, 由下降, 从一季度同比下降: the rate that follows is where a span starts.
  private static let startsOfSpans: String = {
    let times = [
      "上年", "去年", "上年同期", "去年同期", "年初", "一季度", "上半年", "前三季度", "上年年末", "上年底", "去年底", "去年末",
      "上年末",
    ]
    let changes = ["下降", "增长", "负增长", "同比下降", "同比增长", "上涨", "回落", "下滑", "降"]
    let ends = times.flatMap { time in
      [time + "的"] + changes.flatMap { [time + $0, time + "的" + $0] }
    }
    return ["由", "从"].flatMap { from in (changes + ends).map { from + $0 } }
      .joined(separator: " ")
  }()

  private static let qualifiers = [
    WordList(.qualifierBefore, value(.approximate), "大约 约为 约达 大概 接近 将近 基本达到"),
    WordList(.qualifierBefore, value(.approximate), .beforeNumber, "约 近"),
    WordList(
      .qualifierBefore, value(.greaterThan),
      "突破 突破了 首次突破 首破 成功突破 历史性突破 一举突破 首次超过 跨过 跨过了 迈过 迈过了 越过 越过了 冲破 冲过 跨越 首次跨过 首次迈过 首次跨越 首次越过 成功跨越 连续跨越 双双突破 达到并超过"
    ),
    WordList(
      .qualifierBefore, value(.greaterThan), .beforeNumber, "超 逾 破 超过 超出 高于 多于 大于 超过了"),
    WordList(
      .qualifierBefore, value(.atLeast), "不低于 不少于 至少 不小于 不短于 最低 最少 起码 确保不低于 确保不少于 力争不低于 力争不少于"),
    WordList(
      .qualifierBefore, value(.atMost), "不超过 不高于 不大于 不突破 不多于 不超 最高 最多"),
    WordList(.qualifierBefore, value(.atMost), .beforeNumber, "低于 少于 小于"),
    WordList(
      .qualifierBefore, value(.striven),
      """
      力争 努力 争取 力求 努力实现 力争实现 争取实现 力争完成 努力完成 力争达到 奋力 全力争取 冲刺
      """),
    WordList(.qualifierAfter, value(.approximate), .afterFigure, "左右 上下"),
    WordList(.qualifierAfter, value(.atLeast), .afterFigure, "以上 及以上 或以上 或更高 之上 或更好 起"),
    WordList(.qualifierAfter, value(.atMost), .afterFigure, "以内 之内 以下 及以下 内 以里 之下"),
    WordList(.qualifierAfter, value(.greaterThan), .afterNumber, "多 余"),
  ]

  private static let figures = [
    WordList(
      .vagueNumber,
      "千亿元 百亿元 万亿元 千亿 百亿 万亿 十亿元 十亿 千亿级 百亿级 两位数 个位数 千亿元大关 百亿元大关 百亿大关 千亿大关 万亿元大关 几个百分点"),
    WordList(.conjunction, 0, .besideWord, "和 与 及 以及 、和 或"),
    WordList(.respectively, "分别 分别为 依次 依次为 各自"),
    WordList(.each, "均 都 双双 同步均 皆 各"),
    WordList(
      .prices, PriceBasis.allCases.firstIndex(of: .comparable) ?? 0,
      """
      按可比价格计算 按可比价计算 按可比价格 按可比价 可比价格 可比价 可比口径 同口径 按可比口径 同口径增长 实际增长 扣除价格因素 \
      扣除价格因素后 扣除物价因素 扣除价格因素实际增长 剔除价格因素 按不变价格计算 按不变价计算 不变价 不变价格 按可比口径计算 \
      扣除价格因素后实际增长 可比增长 按可比价格算 按可比价算 按不变价格 按不变价格算 按不变价算 以可比价计算 以可比价格计算 按可比价格计 扣除价格影响 扣除价格上涨因素 扣除价格变动因素 扣除物价上涨因素 剔除价格影响 按可比价格计算增长 可比口径增长 同口径同比增长 按同口径计算 按不变价 按可比价计 \
      扣除物价因素后 剔除物价因素
      """),
    WordList(
      .prices, PriceBasis.allCases.firstIndex(of: .current) ?? 0,
      "现价 按现价计算 按现价 当年价 按当年价格计算 按当年价计算 名义增长 按现行价格计算 名义 现价计算 按现行价格 按当年价格"),
  ]

  private static let times = [
    WordList(.relativeYear, -1, "去年 过去一年 一年来 上年全年 过去的一年 去年全年"),
    WordList(.relativeYear, 0, "今年 本年度 本年 今年全年"),
    WordList(.partOfYear, 1, "今年以来 年初以来"),
    WordList(.relativeYear, 1, "明年 来年 下一年 明年全年"),
    WordList(.fullYear, "全年 全年度 年度"),
    WordList(
      .partOfYear,
      """
      季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 前两季度 前二季度 上半年 下半年 一至三季度 \
      1-3季度 1季度 2季度 3季度 4季度 前三个季度 前十个月 前十一个月 前十月 单季 首季 当季 前7月 一二季度 前四个月 \
      前五个月 前七个月 前八个月 前九个月 当月 本月 上月 头两个月 前两个月
      """),
    WordList(
      .severalYears, 1,
      """
      五年来 过去五年 近五年 四年来 三年来 几年来 近年来 近几年 近三年 两年来 过去三年 过去四年 过去几年 \
      五年累计 三年累计 四年累计 过去五年间 本届政府任期 届内 本届政府 前四年 前三年 前五年 过去的五年 十年来 \
      近十年 改革开放以来 建区以来 建市以来 两年累计 前两年 到届末 六年来 七年来 五年多来 四年多来 这五年来 \
      五年总计 五年共 过去十年 近十年来 换届以来 过去两年 近两年
      """),
    WordList(
      .severalYears,
      """
      五年间 今后五年 未来五年 今后三年 未来三年 今后几年 未来几年 任期内 五年内 三年内 后三年 后四年 \
      五年期间 十年间 这五年 五年中 后两年 四年间 三年间 今后一个时期 未来五年内 未来三到五年 三到五年
      """),
    WordList(
      .severalYears,
      """
      三年时间 五年时间 几年时间 两年时间 十年时间 四年时间 三至五年 三五年 用三年 用五年 经过三年 经过五年 再用三年 再用五年 \
      力争三年 力争五年 五年规划期 本届任期 今后四年 未来四年 未来十年 今后十年 今后两年 未来两年
      """),
    WordList(.planPeriod, "十一五 十二五 十三五 十四五 十五五 十五"),
    WordList(.duration, "远景目标 远景规划 远景 时期 期间 期末 末期 以来 规划期 中后期 五年 后半程 末 前四年 后三年 后两年 规划期内 时期末 终期"),
  ]

  private static let areas = [
    WordList(.area, AreaLevel.nation.rawValue, "全国 我国 国内"),
    WordList(.area, AreaLevel.province.rawValue, "全省 我省 省内 全省域"),
    WordList(.area, AreaLevel.region.rawValue, "全自治区 自治区"),
    WordList(.area, AreaLevel.city.rawValue, "全市 我市 市域 全市域"),
    WordList(.area, AreaLevel.district.rawValue, "全区 我区 区域内 区内"),
    WordList(.area, AreaLevel.county.rawValue, "全县 我县 县域 全县域 县域经济"),
    WordList(.area, AreaLevel.town.rawValue, "全镇 我镇 镇域 全镇域"),
    WordList(.area, AreaLevel.township.rawValue, "全乡 我乡 乡域"),
    WordList(.area, AreaLevel.street.rawValue, "全街道 我街道 街道 全街 我街"),
    WordList(.area, AreaLevel.banner.rawValue, "全旗 我旗 旗域"),
    WordList(.area, AreaLevel.prefecture.rawValue, "全州 我州 州域 全盟 我盟 全地区 我地区"),
    WordList(.ownArea, "我们 全域 辖区 本区 本市 本县 本镇 本地 辖区内 全辖区 我办 全办 本省 本州 本盟 本旗 本乡 本街道 本自治区 全垦区"),
    WordList(.averageLevel, "平均水平 平均 平均值 平均线 均值 水平"),
  ]

  private static let refusals = [
    WordList(
      .share,
      """
      占 占比 比重 占全部 占总 占比重 占比达 占比为 比例 份额 贡献率 贡献 完成率 达标率 覆盖率 占到 比值 收入占比 税占比 \
      税收占比 相当于 拉动 强度 能耗 依存度 渗透率 环比 环比增长 比率 增长贡献 普及率 集中度 弹性系数 支撑 负债率 开工率 投产率 投资率 到位率 \
      收支 赤字率
      """),
    WordList(
      .plan,
      """
      年计划 年度计划 年初计划 全年计划 计划 任务 目标任务 年任务 年度任务 全年任务 年度目标 年初目标 全年目标 预算 年初预算 \
      年度预算 调整预算 预算数 进度 序时进度 计划数 任务数 年初任务 下达任务 考核任务 目标值 年度目标任务 年初预期目标 \
      年度目标值 年计划任务 全年目标任务 计划目标 考核目标 下达目标 下达计划 年度投资计划 年度任务数 目标数 调整预算数 \
      年初预算数 全年任务数 代编预算
      """),
    WordList(.of, 0, .besideWord, "的"),
    WordList(
      .comparison,
      "高于 快于 低于 好于 优于 慢于 高出 领先于 落后于 跑赢 大于 超过 与 同 较 比 对 和 跟 相比 相较 较之 超出 高过"),
  ]

  private static let structure = [
    WordList(.amongWhich, "其中 其中的 其中： 当中"),
    WordList(
      .estimate, "预计 预计为 预计可 预计将 预计能 估计 初步预计 有望 预测 预期可 预计可以"),
    WordList(
      .goal,
      """
      目标 预期目标 主要目标 奋斗目标 发展目标 工作目标 主要预期目标 主要奋斗目标 预期指标 主要指标 预期性指标 目标是 \
      预期目标是 预期目标为 总体目标 具体目标 目标为 经济社会发展目标 经济发展目标 主要预期指标 目标如下 主要发展目标 \
      预期发展目标 主要经济指标预期 建议目标 发展预期目标 指标
      """),
    WordList(.achieved, "完成了 圆满 顺利完成 全面完成 圆满完成 较好完成 超额完成 如期 胜利完成 圆满实现 完成情况 基本完成 超额 较好地完成 已完成 完成年初"),
    WordList(
      .review,
      """
      工作回顾 回顾 工作总结 完成情况 执行情况 过去一年工作 主要成绩 取得的成绩 工作情况 发展情况 工作完成情况 主要经济指标完成情况
      """),
    WordList(
      .agenda,
      """
      工作安排 工作任务 重点工作 工作打算 工作思路 总体要求 总体思路 工作部署 工作计划 工作要求 主要任务 重点任务 预期 安排意见 \
      工作重点 工作意见 工作建议 工作设想 目标任务 发展思路 主要工作 工作总体 工作目标 工作谋划 工作总体要求 \
      目标和任务 目标及任务 指导思想 建议 主要目标和任务 预期目标建议
      """),
  ]
}
