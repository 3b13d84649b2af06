/// The program's version, as `contest --version` prints it.
public enum ProgramVersion {
  public static let current = "0.1.0"
}
