package org.restora.shared.data;

import org.restora.shared.fault.RuleViolation;

/**
 * What a text may hold. Everything a person can write in any language, line breaks and tabs; but no
 * control character and no half of a character: the database cannot keep some of them, answers
 * cannot carry others, and nobody meant to type any. They are refused, never dropped, so that what
 * was typed is what is kept. Pages refuse them beside the input; here stand the gates that nothing
 * passes on its way into the database.
 */
public final class Texts {

  private Texts() {}

  public static boolean storable(String text) {
    return text.codePoints().allMatch(Texts::storable);
  }

  private static boolean storable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
      case Character.SURROGATE -> false;
      // U+FFFE, U+FFFF and their like are no characters
      default -> (character & 0xFFFE) != 0xFFFE;
    };
  }

  /** The text itself. */
  public static String check(String text) {
    RuleViolation.unless(text == null || storable(text), "text.unprintable");
    return text;
  }
}
