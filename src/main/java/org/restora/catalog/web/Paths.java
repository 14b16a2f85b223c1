package org.restora.catalog.web;

import java.util.Locale;
import org.restora.catalog.Kind;

/** Where the pages of a kind are. */
final class Paths {

  private Paths() {}

  static String list(Kind kind) {
    return "/catalog/" + name(kind) + "s.xhtml";
  }

  static String row(Kind kind, String code) {
    return "/catalog/" + name(kind) + ".xhtml?code=" + code;
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
