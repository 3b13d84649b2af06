/// A certificate of nobody for `localhost` and its key, for tests of TLS alone.
enum TestCertificate {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBfzCCASWgAwIBAgIUfiNT6uYUjVInLtFFi06cDxtY5GgwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDE3MzkwMloYDzIxMjYxMTA2
    MTczOTAyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAAR+aPmFn+VEGI6qDEcMoGMwcuELUZBwJvlhPHJRhisbXW5NqYAl0+4p
    ySbJzq+L0J7YwwD6BM1WDJ5ZnR7XKwnLo1MwUTAdBgNVHQ4EFgQUattG2kC8R5Jw
    5yUMvUwlzrdoOOwwHwYDVR0jBBgwFoAUattG2kC8R5Jw5yUMvUwlzrdoOOwwDwYD
    VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA1Rs73uL7/9cHd74rwPU6
    GJcuG6E7huOA6Yan5xcvgj8CIHkQiEO1VXsYFGfLLf1mkkxUctUOpKkVKhGs933q
    2Jck
    -----END CERTIFICATE-----

    """

  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgJJaMGBjmQ6bznnii
    8+xCromKEk8yJTglx9DnsszLWeqhRANCAAR+aPmFn+VEGI6qDEcMoGMwcuELUZBw
    JvlhPHJRhisbXW5NqYAl0+4pySbJzq+L0J7YwwD6BM1WDJ5ZnR7XKwnL
    -----END PRIVATE KEY-----

    """
}
