package dev.matinee.published;

/** A small object of S3, and the tag that changes with it. */
public final class TaggedBytes {
  private final byte[] bytes;
  private final String tag;

  TaggedBytes(byte[] bytes, String tag) {
    this.bytes = bytes.clone();
    this.tag = tag;
  }

  /** What is in it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its entity tag. */
  public String tag() {
    return tag;
  }
}
