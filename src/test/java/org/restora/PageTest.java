package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What a page may not hold: inline styles, text that is no message key, unescaped output, the wrong
 * ajax, a script that breaks when the server does not answer.
 */
class PageTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** Attributes whose value a person reads or hears. */
  private static final Set<String> SPOKEN =
      Set.of(
          "title",
          "alt",
          "aria-label",
          "placeholder",
          "header",
          "headerText",
          "itemLabel",
          "label",
          "ariaLabel",
          "emptyMessage",
          "summary");

  @TestFactory
  Stream<DynamicTest> everyPageIsClean() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(PAGES)) {
      pages = files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList();
    }
    assertFalse(pages.isEmpty());
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    PAGES.relativize(page).toString(),
                    () -> assertEquals(List.of(), faults(Files.readString(page)))));
  }

  @Test
  void everyRuleBites() throws Exception {
    assertEquals(List.of("inline style on p"), faults("<p style='color:red'/>"));
    assertEquals(List.of("literal text: Hello"), faults("<p>Hello #{who}</p>"));
    assertEquals(List.of("literal title: Close"), faults("<a title='Close'/>"));
    assertEquals(List.of("escape=false on a"), faults("<a escape='false'/>"));
    assertEquals(
        List.of("oncomplete that breaks without an answer: PF('a').hide()"),
        faults("<b oncomplete=\"PF('a').hide()\"/>"));
    assertEquals(List.of("f:ajax"), faults("<a xmlns:f='jakarta.faces.core'><f:ajax/></a>"));
    assertEquals(
        List.of("literal value: Save"),
        faults("<b xmlns:p='primefaces'><p:commandButton value='Save'/></b>"));
    assertEquals(
        List.of("no message beside input a"),
        faults("<b xmlns:p='primefaces'><p:inputText id='a'/></b>"));
    assertEquals(
        List.of(), faults("<b xmlns:p='primefaces'><p:inputText id='a'/><p:message for='a'/></b>"));
    assertEquals(List.of(), faults("<p title='#{msg.a}'>#{msg.b} · 12 <i class='pi pi-x'/></p>"));
  }

  private static List<String> faults(String page) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    String text = page.replace("<!DOCTYPE html>", "");
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)))
            .getDocumentElement();
    List<String> faults = new ArrayList<>();
    look(root, faults);
    Set<String> answered = new HashSet<>();
    elements(root, "p:message").forEach(message -> answered.add(message.getAttribute("for")));
    for (String input :
        List.of("p:inputText", "p:inputTextarea", "p:password", "h:inputText", "h:inputTextarea")) {
      elements(root, input)
          // the hours of a roster answer for their line together
          .filter(e -> !e.getAttribute("type").equals("time"))
          .filter(e -> !answered.contains(e.getAttribute("id")) && !isInField(e))
          .forEach(e -> faults.add("no message beside input " + e.getAttribute("id")));
    }
    return faults;
  }

  private static Stream<Element> elements(Element root, String name) {
    var found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  /** r:field brings the message of its input. */
  private static boolean isInField(Element element) {
    for (Node n = element; n instanceof Element; n = n.getParentNode()) {
      if (((Element) n).getTagName().equals("r:field")) {
        return true;
      }
    }
    return false;
  }

  private static void look(Element element, List<String> faults) {
    if (element.getTagName().equals("f:ajax")) {
      faults.add("f:ajax");
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      boolean spoken =
          SPOKEN.contains(attribute.getName()) && !element.getTagName().startsWith("r:");
      boolean button =
          attribute.getName().equals("value")
              && element
                  .getTagName()
                  .matches("p:(command|link).*|p:outputLabel|h:outputLabel|h:outputText");
      if (attribute.getName().equals("style")) {
        faults.add("inline style on " + element.getTagName());
      } else if (attribute.getName().equals("escape") && attribute.getValue().equals("false")) {
        faults.add("escape=false on " + element.getTagName());
      } else if (attribute.getName().equals("oncomplete") && !knowsNoAnswer(attribute.getValue())) {
        faults.add("oncomplete that breaks without an answer: " + attribute.getValue());
      } else if ((spoken || button) && hasWord(attribute.getValue())) {
        faults.add("literal " + attribute.getName() + ": " + attribute.getValue());
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        if (!inner.getTagName().equals("kbd")) {
          look(inner, faults);
        }
      } else if (child.getNodeType() == Node.TEXT_NODE
          && hasWord(child.getTextContent())
          && !isBrand(element)) {
        faults.add(
            "literal text: " + EXPRESSION.matcher(child.getTextContent()).replaceAll("").strip());
      }
    }
  }

  /** Where the server did not answer there are no args, and a script that fails blocks the page. */
  private static boolean knowsNoAnswer(String script) {
    return script.startsWith("if (args") || script.contains("(status, args)");
  }

  private static boolean isBrand(Element element) {
    return element.getAttribute("class").contains("r-brand")
        || element.getTagName().equals("title")
        || element.getTagName().equals("tag-name");
  }

  private static boolean hasWord(String text) {
    return WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
  }
}
