package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence exists in every language, is used, and every key that is used exists. */
class MessagesTest {

  private static final Path I18N = Path.of("src/main/resources/org/restora/i18n");

  /** A key in quotes, as pages and classes write it. */
  private static final Pattern KEY =
      Pattern.compile("['\"]([a-z][a-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+\\.?)['\"]");

  @Test
  void everyLanguageHasTheSameKeys() throws IOException {
    assertEquals(keys("messages.properties"), keys("messages_de.properties"));
  }

  @Test
  void everySentenceIsWellFormed() throws IOException {
    for (String file : List.of("messages.properties", "messages_de.properties")) {
      Properties sentences = load(file);
      for (String key : sentences.stringPropertyNames()) {
        String sentence = sentences.getProperty(key);
        assertTrue(!sentence.isBlank(), key + " is empty");
        assertTrue(
            sentence.indexOf('\'') < 0, key + ": write ’, a straight apostrophe swallows places");
        new MessageFormat(sentence);
      }
    }
  }

  @Test
  void theLanguagesFillTheSamePlaces() throws IOException {
    Properties english = load("messages.properties");
    Properties german = load("messages_de.properties");
    for (String key : english.stringPropertyNames()) {
      assertEquals(places(english.getProperty(key)), places(german.getProperty(key)), key);
    }
  }

  @Test
  void everyKeyThatIsUsedExists() throws IOException {
    Set<String> known = keys("messages.properties");
    Set<String> missing = new TreeSet<>();
    for (Path source : sources()) {
      Matcher used = KEY.matcher(Files.readString(source));
      while (used.find()) {
        String key = used.group(1);
        boolean page = source.toString().endsWith(".xhtml");
        boolean faultKey = !page && known.contains("fault." + key);
        boolean prefix = key.endsWith(".") && known.stream().anyMatch(k -> k.startsWith(key));
        boolean group =
            known.stream().anyMatch(k -> k.startsWith(key.substring(0, key.indexOf('.') + 1)));
        if (page
            && !key.matches(".*\\.(css|js|svg)")
            && group
            && !known.contains(key)
            && !prefix
            && !faultKey) {
          missing.add(source.getFileName() + ": " + key);
        }
      }
      Matcher refused =
          Pattern.compile("(?:new RuleViolation|unless\\([^;]*?,|new Taken)\\(?\\s*\"([a-z_.]+)\"")
              .matcher(Files.readString(source));
      while (refused.find()) {
        if (!known.contains("fault." + refused.group(1))) {
          missing.add(source.getFileName() + ": fault." + refused.group(1));
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    StringBuilder everything = new StringBuilder();
    for (Path source : sources()) {
      everything.append(Files.readString(source));
    }
    String text = everything.toString();
    Set<String> unused =
        keys("messages.properties").stream()
            .filter(key -> !text.contains(key))
            .filter(key -> !text.contains(key.replaceFirst("^fault\\.", "\"")))
            .filter(key -> !key.startsWith("fault.") || !isConstraint(key.substring(6)))
            // put together from a beginning and a word: 'proposal.note.' + note, Role. + role, act.
            // + a door's name
            .filter(
                key ->
                    beginnings(key).stream()
                        .noneMatch(b -> text.contains(b + "'") || text.contains(b + "\"")))
            .filter(key -> !Character.isUpperCase(key.charAt(0)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unused);
  }

  @Test
  void everyWordOfTheClinicCanBeSaid() throws IOException {
    Set<String> known = keys("messages.properties");
    List<String> missing = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.restora")
            .stream()
            .filter(
                c ->
                    c.isEnum()
                        && c.getModifiers()
                            .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
            .filter(c -> known.stream().anyMatch(k -> k.startsWith(c.getSimpleName() + ".")))
            .forEach(
                c -> {
                  for (Object constant : c.reflect().getEnumConstants()) {
                    String key = c.getSimpleName() + "." + ((Enum<?>) constant).name();
                    if (!known.contains(key)) {
                      missing.add(key);
                    }
                  }
                });
    assertEquals(List.of(), missing);
  }

  /** a.b.c → a., a.b. */
  private static List<String> beginnings(String key) {
    List<String> beginnings = new ArrayList<>();
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      beginnings.add(key.substring(0, dot + 1));
    }
    return beginnings;
  }

  private static boolean isConstraint(String name) {
    try (Stream<Path> migrations = Files.list(Path.of("db/migration"))) {
      return migrations.anyMatch(
          m -> {
            try {
              return Files.readString(m).contains(name);
            } catch (IOException e) {
              return false;
            }
          });
    } catch (IOException e) {
      return false;
    }
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{(\\d)").matcher(sentence);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files.filter(f -> f.toString().matches(".*\\.(xhtml|java)")).toList();
    }
  }

  private static Set<String> keys(String file) throws IOException {
    return new TreeSet<>(load(file).stringPropertyNames());
  }

  private static Properties load(String file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(I18N.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }
}
