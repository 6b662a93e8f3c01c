/// English names of indicators in the sentences of a report.
enum EnglishNames {
  /// The names by codes, separated by bars; several codes where a name names several.
  static let names: [(codes: [String], words: String)] = [
    (
      ["gdp"],
      """
      gdp|gross domestic product|regional gdp|gross regional product|\
      regional gross domestic product|local gdp|the gdp|economic output
      """
    ),
    (
      ["gross_output"],
      """
      gross output|gross social output|total output value|total social output value|\
      social output value|\
      gross social output value|total social output|total output value of society|\
      gross output value of the township|gross output value of the town|\
      total output value of the township|\
      total output value of the town|gross output value of the whole town
      """
    ),
    (
      ["industrial_output"],
      """
      gross industrial output|gross industrial output value|industrial output|\
      industrial output value|total industrial output|total industrial output value|\
      output value of industry|gross output value of industry
      """
    ),
    (
      ["industrial_output_above_scale"],
      """
      industrial output of firms above scale|above-scale industrial output|\
      gross industrial output above designated size|\
      gross industrial output value above designated size|\
      output of enterprises above designated size|\
      output value of enterprises above designated size|\
      gross output of enterprises above designated size|\
      gross output value of enterprises above designated size|\
      total output value of enterprises above designated size|\
      output of firms above designated size|\
      output value of firms above designated size|output of industry above designated size|\
      output value of industry above designated size|output of above-scale industry|\
      output of above-scale enterprises|\
      output value of above-scale industry|output value of above-scale enterprises|\
      gross output value of above-scale industry|industrial output of above-scale enterprises|\
      industrial output value of above-scale enterprises|\
      above-scale industrial output value|industrial output value above designated size|\
      gross output of industrial enterprises above designated size|\
      industrial output value of enterprises above designated size|\
      gross industrial output of enterprises above designated size|\
      output value of industrial enterprises above designated size|\
      total output value of industrial enterprises above designated size|\
      total industrial output value of enterprises above designated size|\
      industrial output above designated size|\
      output of industrial enterprises above designated size|\
      gross industrial output value of enterprises above designated size|\
      gross output value of industrial enterprises above designated size
      """
    ),
    (
      ["agricultural_output"],
      """
      agricultural output|gross agricultural output|agricultural output value|\
      gross agricultural output value|output value of agriculture|total agricultural output
      """
    ),
    (
      ["tertiary_output"],
      """
      tertiary output|output of the tertiary sector|output of the tertiary industry|\
      output value of the tertiary sector|output value of the tertiary industry|\
      output value of tertiary industry|\
      gross output value of the tertiary industry|tertiary industry output value|\
      tertiary output value|\
      output value of the service sector|output value of services|output of the service sector
      """
    ),
    (
      ["industrial_value_added_above_scale"],
      """
      value-added of industrial enterprises of designated size|\
      value added of industrial enterprises of designated size|\
      value-added of industries of designated size|value added of industries of designated size|\
      value-added of industrial enterprises above a designated size|\
      value added of industrial enterprises above a designated size|\
      value-added of large industrial enterprises|value-added of major industrial enterprises|\
      value-added of industry above designated size|\
      value-added industrial output of large enterprises|\
      value added of industrial enterprises above designated size|\
      industrial value added of enterprises above designated size|\
      value added of industries above designated size|\
      value-added of industrial enterprises above designated size|\
      value added of large industrial enterprises|industrial value added above designated size|\
      value added of industrial firms above designated size|value-added industrial output|\
      value-added industrial output of enterprises above designated size|\
      value-added output of industrial enterprises above designated size|\
      industrial value added of industrial enterprises above designated size|\
      industrial value added of firms above designated size|value added of above-scale industry|\
      value added of enterprises above designated size|\
      value added of major industrial enterprises|above-scale industrial value added|\
      value-added industrial output above designated size|\
      value added of industry above designated size|\
      added value of industrial enterprises above designated size|\
      value added by industrial enterprises above designated size|\
      industrial value-added of enterprises above designated size|\
      value added of industrial enterprises above the designated size|\
      value added of industrial enterprises above scale|\
      that of industrial enterprises above designated size|\
      that of enterprises above designated size|that of industries above designated size|\
      that of industry above designated size|that of industrial firms above designated size|\
      value added of large-scale industry|value added of large-scale industries|\
      value added of large-scale industrial enterprises|\
      value added of above-scale industries|value added of above-scale enterprises|\
      value added of above-scale industrial enterprises|\
      value added of above-scale industrial firms|\
      value added of these enterprises|value added of those enterprises|\
      value added of the same enterprises|\
      value added of such enterprises|large-scale industrial value added
      """
    ),
    (["tax_revenue"], "tax revenue|tax revenues|tax receipts|total tax revenue|tax income"),
    (
      ["tax_revenue_own_level"],
      """
      township-level tax revenue|tax revenue at the township level|tax revenue of the own level|\
      tax revenue at its own level|own-level tax revenue|\
      tax revenue at the town level|tax revenue at the own level|town-level tax revenue|\
      tax revenue at the town's own level|tax revenue at the township's own level|\
      tax revenue at the county's own level|tax revenue at the district's own level|\
      tax revenue of the town's own level|tax revenue at own level|own-level tax revenues|\
      tax revenue retained at the town level
      """
    ),
    (
      ["general_public_budget_revenue"],
      """
      general public budget revenue|general public budget revenues|\
      local general public budget revenue|revenue of the general public budget|\
      general budget revenue|general public budgetary revenue|public budget revenue|\
      revenues of the general public budget|\
      budget revenue|budgetary revenue|local budget revenue|local budgetary revenue|\
      budget revenues|\
      general public budget took in|the general public budget took in|\
      revenue in the national general public budget|revenue in the local general public budget|\
      local fiscal revenue within the general public budget
      """
    ),
    (
      ["general_public_budget_expenditure"],
      """
      general public budget expenditure|general public budget expenditures|\
      general public budget spending|local general public budget expenditure|\
      expenditure of the general public budget|general budget expenditure|\
      expenditures|expenditure|general public expenditure|general public expenditures|\
      expenditure in the national general public budget|\
      public budget expenditure|general public budgetary expenditure
      """
    ),
    (
      ["general_public_budget_revenue", "general_public_budget_expenditure"],
      "general public budget revenue and expenditure"
    ),
    (
      ["fiscal_revenue"],
      """
      total fiscal revenue|total fiscal revenues|total government revenue|fiscal revenue|\
      fiscal revenues|government revenue|government revenues|total government revenues|\
      total financial revenue|total financial revenues|total fiscal income
      """
    ),
    (
      ["fixed_asset_investment"],
      """
      fixed-asset investment|fixed asset investment|investment in fixed assets|\
      total fixed-asset investment|fixed-assets investment|total investment in fixed assets|\
      capital investment in fixed assets|fixed assets investment|fixed-asset investments|\
      whole-society investment in fixed assets|total social investment in fixed assets|\
      investment in fixed assets of the whole society|social fixed-asset investment|\
      fixed-asset investment of the whole society|fixed-asset investment in the whole society|\
      total fixed-asset investment of the whole society|\
      total fixed-asset investment in the whole society|\
      investment in fixed assets in the whole society|\
      total investment in fixed assets of the whole society|\
      fixed-asset investment across the whole society|society-wide fixed-asset investment|\
      spending on fixed assets|fixed-asset spending
      """
    ),
    (
      ["industrial_investment"],
      """
      industrial investment|investment in industry|invested in industry|\
      industrial fixed-asset investment
      """
    ),
    (
      ["private_investment"],
      """
      private investment|private-sector investment|private fixed-asset investment|\
      nongovernmental investment|non-governmental investment|private sector investment|\
      investment by the private sector|investment of the private sector|private capital investment|\
      nongovernmental fixed-asset investment|non-governmental fixed-asset investment|\
      private investment in fixed assets
      """
    ),
    (
      ["real_estate_investment"],
      """
      real estate development investment|real estate investment|\
      investment in real estate development|investment in real estate|real-estate investment|\
      property investment|real-estate development investment|property development investment|\
      investment in property development|invested in real estate development|\
      real estate development|real estate|\
      invested in real estate|spending on real estate|spending on real estate development|\
      real estate development spending
      """
    ),
    (
      ["retail_sales"],
      """
      retail sales of consumer goods|total retail sales of consumer goods|retail sales|\
      total retail sales|retail sales of social consumer goods|\
      total retail sales of social consumer goods|\
      retail sales of social consumption goods|sales of consumer goods|\
      consumer goods retail sales
      """
    ),
    (
      ["goods_trade"],
      """
      export and import|import and export|import & export|imports & exports|\
      goods imports and exports|two-way goods trade|two-way trade in goods|\
      two-way trade|import and export volume|\
      total goods imports and exports|import and export volumes|\
      total imports and exports of goods|import and export values|\
      imports and exports in goods|import and export trade|\
      total value of goods imports and exports|import and export value|\
      total volume of goods imports and exports|import and export volume of goods|\
      value of imports and exports|import and export value of goods|goods exports and imports|\
      the total value of trade in goods|total goods trade|imports and exports|\
      total imports and exports|imports and exports of goods|exports and imports|foreign trade|\
      trade in goods|goods trade|total trade in goods|foreign trade volume|total foreign trade|\
      foreign trade in goods|trade of goods|merchandise trade|total import and export volume|\
      total import and export volume of goods|total import and export value of goods|\
      total import and export value|total value of imports and exports|\
      total volume of imports and exports|imports and exports of goods together
      """
    ),
    (
      ["exports"],
      """
      exports|export|exports of goods|goods exports|total exports|export value|export volume|\
      merchandise exports|foreign exports
      """
    ),
    (
      ["imports"],
      """
      imports|import|imports of goods|goods imports|total imports|import value|import volume|\
      merchandise imports
      """
    ),
    (
      ["foreign_investment"],
      """
      actual utilized foreign direct investment|utilized foreign direct investment|\
      actually utilized foreign direct investment|actual utilized foreign investment|\
      foreign direct investment utilized|foreign direct investment actually utilized|\
      foreign direct investment in actual use|paid-in foreign direct investment|\
      actual foreign direct investment|actual utilized foreign capital|utilized fdi|\
      foreign investment used|actually utilized foreign investment|utilized foreign investment|\
      foreign investment in actual use|paid-in foreign investment|\
      actual use of foreign investment|foreign direct investment|\
      actually used foreign investment|foreign capital actually used|\
      actually utilized foreign capital|inward foreign investment|fdi|foreign capital used|\
      foreign investment actually utilized|foreign investment actually used|\
      foreign capital actually utilized|utilized foreign capital|used foreign investment|\
      foreign investment utilized|actual foreign investment|foreign investment
      """
    ),
    (
      ["cpi"],
      """
      consumer prices|consumer price|consumer price level|cpi|consumer price index|the cpi|\
      consumer price inflation|\
      consumer price index (cpi)|consumer inflation|prices of consumer goods|\
      residents' consumer prices|residents’ consumer prices
      """
    ),
    (
      ["urban_unemployment_rate"],
      """
      surveyed unemployment rate in urban areas|surveyed unemployment rate in cities and towns|\
      surveyed rate of unemployment in urban areas|urban surveyed rate of unemployment|\
      surveyed urban unemployment rate|surveyed unemployment rate|\
      urban surveyed unemployment rate|urban unemployment rate by survey|\
      surveyed rate of urban unemployment|surveyed urban unemployment|surveyed unemployment|\
      urban survey unemployment rate|\
      surveyed unemployment in urban areas|surveyed unemployment in cities and towns
      """
    ),
    (
      ["registered_unemployment_rate"],
      """
      registered unemployment rate in urban areas|registered unemployment rate in cities and towns|\
      registered urban unemployment rate|registered unemployment rate|\
      registered urban unemployment|\
      registered unemployment|urban registered unemployment|registered rate of urban unemployment|\
      urban registered unemployment rate|registered unemployment in urban areas|\
      registered unemployment in cities and towns
      """
    ),
    (
      ["population"],
      """
      resident population|permanent resident population|permanent population|\
      population of permanent residents|permanent residents|usual residents|\
      year-end resident population|usual resident population|\
      population
      """
    ),
    (
      ["grain_output"],
      """
      grain output|grain production|total grain output|output of grain|grain yield|\
      total grain production|grain harvest|production of grain|total output of grain|\
      food grain output
      """
    ),
  ]
}
