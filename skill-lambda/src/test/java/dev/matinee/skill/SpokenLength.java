package dev.matinee.skill;

import dev.matinee.testkit.Requirements;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * How long a voice takes to say something: that of eSpeak NG, at 160 words a minute.
 *
 * @param program where it is
 * @param folder for the sound
 */
record SpokenLength(Path program, Path folder) {
  private static final String WORDS_A_MINUTE = "160";

  /** With the program of this machine; skips the test where there is none. */
  static SpokenLength in(Path folder) {
    return new SpokenLength(Requirements.program("espeak-ng"), folder);
  }

  /**
   * The seconds that it takes.
   *
   * @param markup what stands in a {@code speak} element
   * @param voice such as {@code en-us}
   */
  double of(String markup, String voice) throws IOException, InterruptedException {
    Path text = folder.resolve("speech.xml");
    Path sound = folder.resolve("speech.wav");
    Files.writeString(text, "<speak>" + inItsWords(markup) + "</speak>", StandardCharsets.UTF_8);
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "-m",
                    "-b",
                    "1",
                    "-s",
                    WORDS_A_MINUTE,
                    "-v",
                    voice,
                    "-w",
                    sound.toString(),
                    "-f",
                    text.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("espeak-ng failed with " + process.exitValue());
    }
    return seconds(sound.toFile());
  }

  /** It changes the language by another element than Alexa. */
  private static String inItsWords(String markup) {
    return markup
        .replace("<lang xml:lang=\"en-US\">", "<voice xml:lang=\"en-us\">")
        .replace("</lang>", "</voice>");
  }

  private static double seconds(File sound) throws IOException {
    try {
      AudioFileFormat format = AudioSystem.getAudioFileFormat(sound);
      return format.getFrameLength() / (double) format.getFormat().getFrameRate();
    } catch (UnsupportedAudioFileException e) {
      throw new IOException(e);
    }
  }
}
