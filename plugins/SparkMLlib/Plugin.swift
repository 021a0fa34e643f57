// SparkMLlib
