package org.restora.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.restora.shared.audit.Anchor;

/**
 * The audit's seals in a file of the server, a line each, besides the server's log. A clinic that
 * wants to be sure copies the file, or the log, to where the database's administrator has no
 * rights.
 */
@ApplicationScoped
public class AnchorFile implements Anchor {

  private static final Logger LOG = Logger.getLogger(AnchorFile.class.getName());

  /** A line that was torn by a crash is not one, and is passed over. */
  private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

  private static final int LONGEST_LINE = 100;

  private final Optional<Path> file;

  /** For the container, which makes a proxy of it. */
  protected AnchorFile() {
    file = Optional.empty();
  }

  /**
   * @param path of the file; without one the log alone remembers
   */
  @Inject
  public AnchorFile(@ConfigProperty(name = "restora.audit.anchor") Optional<String> path) {
    file = path.map(Path::of);
  }

  @Override
  public List<Mark> marks() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return List.of();
    }
    try (var lines = Files.lines(file.get())) {
      return lines.flatMap(AnchorFile::mark).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Mark> last() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Optional.empty();
    }
    try (RandomAccessFile end = new RandomAccessFile(file.get().toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(end.length(), 4 * LONGEST_LINE)];
      end.seek(end.length() - tail.length);
      end.readFully(tail);
      return new String(tail, StandardCharsets.US_ASCII)
          .lines()
          .flatMap(AnchorFile::mark)
          .reduce((a, b) -> b);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void set(Mark mark) {
    String line = mark.number() + " " + mark.hash();
    LOG.info("audit seal " + line);
    if (file.isPresent()) {
      try (FileChannel channel =
          FileChannel.open(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        // begins with a line's end, so that a torn line before it does not swallow it
        channel.write(StandardCharsets.US_ASCII.encode("\n" + line + "\n"));
        channel.force(true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Stream<Mark> mark(String line) {
    Matcher found = LINE.matcher(line);
    return found.matches()
        ? Stream.of(new Mark(Long.parseLong(found.group(1)), found.group(2)))
        : Stream.empty();
  }
}
