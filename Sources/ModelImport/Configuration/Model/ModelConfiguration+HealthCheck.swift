extension ModelConfiguration {
    /// How the platform asks whether a model still works.
    public struct HealthCheck: Hashable, Sendable {
        /// What is asked.
        public enum Method: String, Hashable, Sendable, CaseIterable {
            /// A request to ``HealthCheck/url``.
            case http = "HTTP"
            /// A command inside the container.
            case command = "EXEC"
        }

        /// `check_method`; `nil` when it is not given, which means ``Method/http``.
        public var method: Method?
        /// `url`: the path of the request.
        public var url: String?
        /// `protocol`: in lower case; the platform speaks `http` alone.
        public var protocolName: String?
        /// `command`: what ``Method/command`` runs.
        public var command: String?
        /// `initial_delay_seconds`: how long after the start the first check comes.
        public var initialDelaySeconds: Int?
        /// `timeout_seconds`: how long a check may take.
        public var timeoutSeconds: Int?
        /// `period_seconds`: the time between two checks.
        public var periodSeconds: Int?
        /// `failure_threshold`: after how many failures the model counts as broken.
        public var failureThreshold: Int?

        /// Makes a check of which nothing is known yet.
        public init() {}
    }
}
