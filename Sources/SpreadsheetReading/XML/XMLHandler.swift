import IndicatorForecast

/// Takes the elements of an XML part one after another; names are without the prefix of their namespace.
package protocol XMLHandler: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem)
  func end(_ name: String) throws(WorkbookProblem)
  func text(_ text: UnsafeBufferPointer<UInt8>)
}

extension XMLHandler {
  package func end(_ name: String) throws(WorkbookProblem) {}
  package func text(_ text: UnsafeBufferPointer<UInt8>) {}
}
