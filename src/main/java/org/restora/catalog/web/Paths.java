package org.restora.catalog.web;

import java.util.Locale;
import org.restora.catalog.Kind;

/** Where the pages of a kind are. */
final class Paths {

  private Paths() {}

  static String list(Kind kind) {
    return folder(kind) + (kind == Kind.REMEDY ? "remedie" : name(kind)) + "s.xhtml";
  }

  static String row(Kind kind, String code) {
    return folder(kind) + name(kind) + ".xhtml?code=" + code;
  }

  private static String folder(Kind kind) {
    return kind == Kind.COURSE_RULE ? "/plan/" : "/catalog/";
  }

  private static String name(Kind kind) {
    return kind == Kind.COURSE_RULE
        ? "rule"
        : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
