package org.restora.app.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the PrimeFaces theme {@code restora} out of the stock theme {@code saga-blue}.
 *
 * <p>Every colour is replaced by a custom property of {@code tokens.css}, chosen by the colour and
 * by what it paints: white as a text is {@code --r-on-solid}, white as a surface is {@code
 * --r-surface}. One theme therefore serves light and dark, and its contrast is decided in one file.
 * A colour that the table below does not know stops the build, so that a new release of PrimeFaces
 * cannot bring an untested colour in unnoticed.
 *
 * <p>Usage: {@code ThemeBuilder <theme.css of saga-blue> <output folder>} writes {@code <output
 * folder>/primefaces-restora/theme.css}. The theme refers to no other file; its icons come from
 * PrimeFaces itself.
 */
public final class ThemeBuilder {

  private static final String HEADER =
      """
      @charset "UTF-8";
      /* Built by org.restora.app.theme.ThemeBuilder from saga-blue of PrimeFaces (MIT licence). */
      /* Do not edit: the colours are in tokens.css. */
      """;

  /** What a colour paints. */
  private enum Role {
    SURFACE,
    TEXT,
    LINE,
    SHADOW
  }

  /**
   * Token for each colour of saga-blue by role; a dash means that saga-blue does not use it so. One
   * or two plus signs ask for a stronger shade of the token (hovered, pressed).
   */
  private static final String TOKENS =
      """
      # colour    SURFACE          TEXT        LINE       SHADOW
      # neutral
      #ffffff     surface          on-solid    surface    -
      #f8f9fa     surface-2        on-scrim    -          -
      #fbfcfc     surface-2        -           -          -
      #f8f8f8     surface-2        -           -          -
      #efefef     hover            -           -          -
      #ebebef     hover            -           -          -
      #e9ecef     hover            -           line       -
      #dee2e6     line             -           line       -
      #dadada     border           -           -          -
      #ced4da     -                -           border     -
      #adb5bd     -                -           border     -
      #6c757d     text-2           text-2      border     -
      #495057     text             text        -          -
      #343a40     text-2           -           -          -
      #252529     text             -           text       -
      #212529     -                on-solid    -          -
      #000000     scrim            -           text       shadow
      # selected
      #e3f2fd     selected         -           primary    -
      #89c8f7     selected         -           -          -
      # primary
      #2196f3     primary          primary     primary    -
      #0d89ec     primary+         primary+    primary+   -
      #0b7ad1     primary++        primary++   primary++  -
      #a6d5fa     -                -           -          ring
      # secondary
      #607d8b     text-2           text-2      text-2     -
      #56717d     text-2+          -           text-2+    -
      #4d646f     text-2++         -           text-2++   -
      #beccd2     -                -           -          ring
      # info
      #0288d1     info             info        info       -
      #027abc     info+            -           info+      -
      #026da7     info++           -           info++     -
      #03a9f4     -                -           info       -
      #01579b     -                info        -          -
      #b3e5fc     info-surface     -           -          -
      #9addfb     info-surface     -           -          -
      #89d4fe     -                -           -          ring
      # help, painted as info
      #9c27b0     info             info        info       -
      #8c239e     info+            -           info+      -
      #7d1f8d     info++           -           info++     -
      #df9eea     -                -           -          ring
      # success
      #689f38     ok               ok          ok         -
      #5e8f32     ok+              -           ok+        -
      #537f2d     ok++             -           -          -
      #439446     -                -           ok         -
      #61b763     -                ok          ok         -
      #224a23     -                ok          -          -
      #c8e6c9     ok-surface       -           -          -
      #c2e0a8     -                -           -          ring
      # warning
      #fbc02d     warn             warn        warn       -
      #fab710     warn+            -           warn+      -
      #e8a704     warn++           -           warn++     -
      #ffc107     -                -           warn       -
      #7f6003     -                warn        -          -
      #ffecb3     warn-surface     -           -          -
      #ffe69a     warn-surface     -           -          -
      #fde6ab     -                -           -          ring
      # danger
      #d32f2f     danger           danger      danger     -
      #c02929     danger+          -           danger+    -
      #aa2424     danger++         -           danger++   -
      #f44336     danger           danger      danger     -
      #ef5350     -                -           danger     -
      #e60017     -                -           danger     -
      #e0284f     -                danger      -          -
      #b71c1c     -                danger      -          -
      #2e0707     -                danger      -          -
      #081209     -                danger      -          -
      #ffcdd2     danger-surface   -           -          -
      #ffb4bb     danger-surface   -           -          -
      #ff717f     danger-surface   -           -          -
      #edacac     -                -           -          ring
      """;

  private static final Map<String, Map<Role, String>> TABLE = readTable();

  /** Scales such as {@code --blue-500} or {@code --surface-100}: no component uses them. */
  private static final Pattern PALETTE = Pattern.compile("--[a-z]+-\\d+");

  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-f]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("(?<![\\w.-])[a-z][a-z-]*");

  /** Words that may stand in a value that takes a colour; a named colour is none of them. */
  private static final Set<String> WORDS =
      Set.of(
          "none",
          "solid",
          "dashed",
          "inset",
          "inherit",
          "transparent",
          "no-repeat",
          "linear-gradient",
          "important");

  private final List<String> problems = new ArrayList<>();

  private ThemeBuilder() {}

  /** Reads the stock theme and writes ours. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "Usage: ThemeBuilder <theme.css of saga-blue> <output folder>");
    }
    String theme = build(Files.readString(Path.of(args[0])));
    Path folder = Files.createDirectories(Path.of(args[1], "primefaces-restora"));
    Files.writeString(folder.resolve("theme.css"), HEADER + theme);
  }

  /**
   * Returns the style sheet with every colour replaced, one rule a line.
   *
   * @throws IllegalArgumentException naming the selector and the property of each unknown colour
   */
  static String build(String css) {
    ThemeBuilder builder = new ThemeBuilder();
    String theme = builder.convert(css);
    if (!builder.problems.isEmpty()) {
      throw new IllegalArgumentException(
          "The stock theme has changed; ThemeBuilder must learn where these belong:\n  "
              + String.join("\n  ", builder.problems));
    }
    return theme;
  }

  private String convert(String css) {
    String source = css.replace("\uFEFF", "").replaceAll("(?s)/\\*.*?\\*/", "");
    StringBuilder out = new StringBuilder();
    Deque<String> selectors = new ArrayDeque<>();
    Deque<Integer> openings = new ArrayDeque<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(source, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth == 0 && c == '{') {
        String selector = source.substring(start, i).trim();
        openings.push(out.length());
        selectors.push(selector);
        out.append(selector).append('{');
        start = i + 1;
      } else if (depth == 0 && (c == ';' || c == '}')) {
        appendDeclaration(out, selectors, source.substring(start, i).trim());
        start = i + 1;
        if (c == '}') {
          close(out, openings.pop(), selectors.pop());
        }
      }
    }
    return out.toString();
  }

  private static int endOfString(String source, int start) {
    int end = start + 1;
    while (source.charAt(end) != source.charAt(start)) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }

  private void appendDeclaration(StringBuilder out, Deque<String> selectors, String text) {
    if (text.isEmpty()) {
      return;
    }
    int colon = text.indexOf(':');
    if (selectors.isEmpty() || colon < 0) {
      problem("(no rule)", text, "a statement that is not understood");
      return;
    }
    String property = text.substring(0, colon).trim();
    String value = text.substring(colon + 1).trim();
    if (PALETTE.matcher(property).matches() || property.equals("color-scheme")) {
      return;
    }
    if (out.charAt(out.length() - 1) != '{') {
      out.append(';');
    }
    out.append(property).append(':').append(replace(selectors.peek(), property, value));
  }

  /** Ends a rule, or takes it back when nothing is left in it. */
  private static void close(StringBuilder out, int opening, String selector) {
    if (out.length() == opening + selector.length() + 1) {
      out.setLength(opening);
    } else {
      out.append("}\n");
    }
  }

  private String replace(String selector, String property, String value) {
    if (property.equals("content") || property.startsWith("font")) {
      return value;
    }
    if (value.contains("url(")) {
      problem(selector, property, "a file that would have to be copied: " + value);
      return value;
    }
    if (property.equals("outline") && value.equals("0 none") && selector.contains("focus")) {
      // Invisible here, but drawn in forced colours, where the ring (a shadow) is not.
      return "2px solid transparent";
    }
    Role role = roleOf(property);
    if (role != null && !property.startsWith("--")) {
      refuseWords(selector, property, value);
    }
    List<String> found =
        COLOUR.matcher(value).results().map(MatchResult::group).map(String::toLowerCase).toList();
    if (role == Role.SHADOW && found.stream().anyMatch(c -> "ring".equals(tokenOf(c, role)))) {
      return value.startsWith("inset") ? "var(--r-ring-inset)" : "var(--r-ring)";
    }
    return COLOUR
        .matcher(value)
        .replaceAll(m -> Matcher.quoteReplacement(paint(selector, property, role, m.group())));
  }

  private static Role roleOf(String property) {
    if (property.startsWith("--")) {
      if (property.endsWith("ring")) {
        return Role.SHADOW;
      }
      if (property.contains("text")) {
        return Role.TEXT;
      }
      return property.contains("border") ? Role.LINE : Role.SURFACE;
    }
    if (property.startsWith("background")) {
      return Role.SURFACE;
    }
    if (property.startsWith("border") || property.startsWith("outline")) {
      return Role.LINE;
    }
    return switch (property) {
      case "color", "fill", "stroke" -> Role.TEXT;
      case "box-shadow" -> Role.SHADOW;
      default -> null;
    };
  }

  private void refuseWords(String selector, String property, String value) {
    String rest = COLOUR.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    WORD.matcher(rest)
        .results()
        .map(MatchResult::group)
        .filter(word -> !WORDS.contains(word))
        .forEach(word -> problem(selector, property, "the word '" + word + "'"));
  }

  private String paint(String selector, String property, Role role, String colour) {
    double alpha = alphaOf(colour);
    if (alpha == 0) {
      return "transparent";
    }
    String token = tokenOf(colour, role);
    if (token == null) {
      problem(selector, property, "the colour " + colour + " (" + opaque(colour) + ")");
      return colour;
    }
    String solid = shade(token);
    if (alpha == 1 || role == Role.SHADOW) {
      return solid;
    }
    return "color-mix(in srgb," + solid + " " + Math.round(alpha * 100) + "%,transparent)";
  }

  private static String tokenOf(String colour, Role role) {
    return TABLE.getOrDefault(opaque(colour), Map.of()).get(role);
  }

  /** A shade goes towards the text colour: darker in light, lighter in dark. */
  private static String shade(String token) {
    String name = token.replace("+", "");
    int steps = token.length() - name.length();
    String solid = "var(--r-" + name + ")";
    return steps == 0
        ? solid
        : "color-mix(in srgb," + solid + " " + (100 - 15 * steps) + "%,var(--r-text))";
  }

  private void problem(String selector, String property, String what) {
    String last = selector.substring(selector.lastIndexOf(',') + 1).trim();
    problems.add(last + " { " + property + " }: " + what);
  }

  /** The colour without its alpha as {@code #rrggbb}, so that each notation finds its row. */
  private static String opaque(String colour) {
    String text = longForm(colour);
    if (text.startsWith("#")) {
      return text.substring(0, 7);
    }
    double[] n = numbers(text);
    int[] rgb = new int[3];
    for (int i = 0; i < 3; i++) {
      double channel = text.startsWith("hsl") ? hslChannel(n, i) : n[i];
      rgb[i] = (int) Math.round(channel);
    }
    return "#%02x%02x%02x".formatted(rgb[0], rgb[1], rgb[2]);
  }

  private static double alphaOf(String colour) {
    String text = longForm(colour);
    if (text.startsWith("#")) {
      return text.length() == 9 ? Integer.parseInt(text.substring(7), 16) / 255.0 : 1;
    }
    double[] n = numbers(text);
    return n.length > 3 ? n[3] : 1;
  }

  /** Lower case, and {@code #abc} written as {@code #aabbcc}. */
  private static String longForm(String colour) {
    String text = colour.toLowerCase(Locale.ROOT);
    boolean hex = text.startsWith("#") && text.length() < 6;
    return hex ? text.replaceAll("([0-9a-f])", "$1$1") : text;
  }

  private static double[] numbers(String colour) {
    String inside = colour.substring(colour.indexOf('(') + 1, colour.length() - 1);
    return Pattern.compile("[,\\s/]+")
        .splitAsStream(inside.trim().replace("%", ""))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** Red, green or blue (0, 1, 2) of hue, saturation and lightness, from 0 to 255. */
  private static double hslChannel(double[] hsl, int channel) {
    double lightness = hsl[2] / 100;
    double a = hsl[1] / 100 * Math.min(lightness, 1 - lightness);
    double k = (new int[] {0, 8, 4}[channel] + hsl[0] / 30) % 12;
    return 255 * (lightness - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1)));
  }

  private static Map<String, Map<Role, String>> readTable() {
    Map<String, Map<Role, String>> table = new HashMap<>();
    TOKENS
        .lines()
        .filter(line -> !line.startsWith("# "))
        .map(line -> line.split("\\s+"))
        .forEach(
            cells -> {
              Map<Role, String> row = new EnumMap<>(Role.class);
              for (Role role : Role.values()) {
                String token = cells[role.ordinal() + 1];
                if (!token.equals("-")) {
                  row.put(role, token);
                }
              }
              table.put(cells[0], row);
            });
    return Map.copyOf(table);
  }
}
