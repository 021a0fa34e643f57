public import Jansson

extension ModelConfiguration {
    /// An interface that the model serves over HTTP.
    public struct API: Hashable, Sendable {
        /// `protocol`: `http` or `https`. `nil` when it is not given: editions of the platform differ in the default,
        /// and the newest no longer have the member.
        public var protocolName: String?
        /// `url`: the path of a request; `/` when it is not given.
        public var url: String
        /// `method`: in capitals; `POST` when it is not given.
        public var method: String
        /// `request`: what a request carries.
        public var request: Body?
        /// `response`: what the answer carries.
        public var response: Body?

        /// Makes an interface with the platform's defaults.
        public init(
            protocolName: String? = nil, url: String = "/", method: String = "POST", request: Body? = nil,
            response: Body? = nil
        ) {
            self.protocolName = protocolName
            self.url = url
            self.method = method
            self.request = request
            self.response = response
        }
    }

    /// What a request or an answer carries.
    public struct Body: Hashable, Sendable {
        /// `Content-type`; `nil` when it is not given, which means `application/json`.
        public var contentType: String?
        /// `data`: a JSON Schema with the platform's own type `file`.
        public var schema: JSONValue?

        /// Makes a body.
        public init(contentType: String? = nil, schema: JSONValue? = nil) {
            self.contentType = contentType
            self.schema = schema
        }
    }
}
