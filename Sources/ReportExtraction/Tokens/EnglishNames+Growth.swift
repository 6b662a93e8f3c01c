extension EnglishNames {
  /// Names of growth rates: the word for growth is in them.
  static let growth: [(codes: [String], words: String)] = [
    (
      ["gdp"],
      """
      economic growth|gdp growth|the economy grew|growth of the economy|the economy|economy|\
      overall economy|local economy|\
      economic growth rate|gdp growth rate|growth in gdp|growth of gdp|rate of economic growth|\
      gdp growth target
      """
    ),
    (
      ["cpi"],
      """
      cpi increase|rise in consumer prices|increase in the cpi|increase in consumer prices|\
      cpi inflation|rise in the cpi|inflation|cpi growth|consumer price increase|\
      increase in consumer price index|rise of consumer prices|increase in cpi|rise in cpi|\
      rise of the cpi|consumer price rise
      """
    ),
    (["disposable_income"], "personal income growth"),
    (
      ["retail_sales"],
      """
      growth of retail sales|growth in retail sales|growth of retail sales of consumer goods|\
      growth in retail sales of consumer goods|growth of total retail sales of consumer goods|\
      growth in total retail sales of consumer goods
      """
    ),
    (
      ["fixed_asset_investment"],
      """
      growth of fixed-asset investment|growth in fixed-asset investment
      """
    ),
  ]

  /// Longer words that hold a name without meaning it.
  static let others = """
    per capita gdp|gdp per capita|energy consumption per unit of gdp|\
    energy consumption per 10,000 yuan of gdp|unit of gdp|\
    per unit of gdp|services trade|trade in services|floating population|registered population|\
    working-age population|\
    population aged|rural population|urban population|high-tech exports|value-added tax|\
    value added tax|high value-added|high value added|high-value-added|\
    green gdp|gdp deflator|non-tax revenue|\
    service exports|exports of services|deficit-to-gdp ratio|outbound investment|\
    domestic investment|the economy of|\
    economy's|infrastructure investment|manufacturing investment|high-tech investment|\
    total investment|online retail sales|\
    mobile population|population over|local fiscal revenue|local fiscal revenues|\
    local government revenue|local government revenues|central government revenue|\
    central government revenues|central fiscal revenue|per capita fiscal revenue|\
    government fund budget revenue|government-managed fund budget revenue|\
    government-managed funds budget revenue|\
    government funds budget revenue|state capital operations budget revenue|\
    state capital operating budget revenue|\
    social insurance fund budget revenue|social security fund budget revenue|\
    social insurance funds budget revenue|\
    central budget revenue|extra-budgetary revenue|extrabudgetary revenue|non-budgetary revenue|\
    contracted foreign capital|contractual foreign capital|contracted foreign investment|\
    contractual foreign investment|contracted foreign direct investment|\
    contractual foreign direct investment|\
    contracted fdi|contractual fdi|foreign capital contracted|contracted use of foreign capital|\
    per capita government revenue|own-level fiscal revenue|government revenue and expenditure|\
    government revenue and expenditures
    """
}
