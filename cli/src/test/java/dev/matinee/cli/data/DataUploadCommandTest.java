package dev.matinee.cli.data;

import dev.matinee.cli.MatineeRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataUploadCommandTest {
  @TempDir private Path folder;

  @Test
  void theFolderMustBeThere() {
    MatineeRun.of("data", "upload", "no/such/folder", "s3://bucket/prefix")
        .failsWith(2, "DATA must be a folder or a file that exists, got no/such/folder");
  }

  @Test
  void theAddressMustBeOneOfS3() {
    MatineeRun.of("data", "upload", folder.toString(), "elsewhere")
        .failsWith(2, "ADDRESS must be s3://bucket/prefix, got elsewhere");
    MatineeRun.of("data", "upload", folder.toString(), "s3:/one-slash")
        .failsWith(2, "s3://bucket/prefix, got s3:/one-slash");
    MatineeRun.of("data", "info", "--data", "s3://B/x")
        .failsWith(2, "--data must be", "s3://bucket/prefix", "got s3://B/x");
  }
}
