package org.restora.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;

/** The text that is hashed must be the same for ever: these are its test vectors. */
class CanonicalTest {

  @Test
  void keysAreOrderedAndNothingIsBetween() {
    var json =
        Json.createObjectBuilder()
            .add("b", 1)
            .add("a", Json.createArrayBuilder().add(true).addNull())
            .build();
    assertEquals("{\"a\":[true,null],\"b\":1}", Canonical.text(json));
  }

  @Test
  void stringsHaveTheShortestEscapes() {
    var json = Json.createObjectBuilder().add("t", "a\"b\\c\n\t\u0001é🙂/").build();
    assertEquals("{\"t\":\"a\\\"b\\\\c\\n\\t\\u0001é🙂/\"}", Canonical.text(json));
  }

  @Test
  void theHashIsTheKnownOne() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Canonical.hash("abc"));
  }

  @Test
  void aNotesContentSurvivesItsJson() {
    NoteContent content =
        new NoteContent(
            "s",
            "",
            "a",
            "p",
            null,
            0,
            List.of(
                new NoteContent.Delivered(
                    7L, "SWE", "LOWER_BACK", Side.BOTH, 20, 3, "JOJOBA", true, null),
                new NoteContent.Delivered(null, "EXE", null, null, 5, null, null, false, "tired")),
            List.of(new NoteContent.Mark("CALF", Side.LEFT, MarkKind.TENSION, 10, Layer.AFTER)));
    assertEquals(content, NoteContent.parse(content.toJson().toString()));
  }
}
