-- Prints the figures of a run without a request of its own.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT requests=%d microseconds=%d errors=%d p50=%d p99=%d\n", summary.requests,
    summary.duration, errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
