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

  /** A line is a number of at most 19 digits, a blank, 64 hex digits. */
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
      return lines.filter(l -> !l.isBlank()).map(AnchorFile::mark).toList();
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
      byte[] tail = new byte[(int) Math.min(end.length(), 2 * LONGEST_LINE)];
      end.seek(end.length() - tail.length);
      end.readFully(tail);
      return new String(tail, StandardCharsets.US_ASCII)
          .lines()
          .filter(l -> !l.isBlank())
          .reduce((a, b) -> b)
          .map(AnchorFile::mark);
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
        channel.write(StandardCharsets.US_ASCII.encode(line + "\n"));
        channel.force(true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Mark mark(String line) {
    int blank = line.indexOf(' ');
    return new Mark(Long.parseLong(line.substring(0, blank)), line.substring(blank + 1));
  }
}
