import CZlib
import Foundation

/// The gzip form of bytes (RFC 1952), by the system's zlib at its best level.
enum Gzip {
  /// - Returns: nil where zlib refuses, or where the form is no shorter; then the bytes go out as they are.
  static func compressed(_ data: Data) -> Data? {
    var stream = z_stream()
    // 15 bits of window, and 16 says gzip; memory level 9 is zlib's largest.
    let opened = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard opened == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = [UInt8](data)
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(input.count))) + 32)
    let ended = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = uInt(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = uInt(to.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard ended == Z_STREAM_END, Int(stream.total_out) < data.count else { return nil }
    return Data(output.prefix(Int(stream.total_out)))
  }
}
