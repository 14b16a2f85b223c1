package org.restora.catalog.web;

import jakarta.el.ELContext;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.restora.catalog.BodyMap;
import org.restora.catalog.BodyMap.Spot;
import org.restora.catalog.Region;
import org.restora.shared.web.Words;

/**
 * {@code r:bodyMap}: front and back of the body. Each region is a button for pointer and keyboard,
 * named with its side and what is marked there; a list beside the drawing says the same in words.
 * {@code readonly} draws it without buttons. Its page brings body-map.css and body-map.js along.
 */
@FacesComponent(BodyMapComponent.TYPE)
public class BodyMapComponent extends UIComponentBase {

  static final String TYPE = "org.restora.BodyMap";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void encodeBegin(FacesContext faces) throws IOException {
    ELContext el = faces.getELContext();
    List<Spot> marks = (List<Spot>) getValueExpression("marks").getValue(el);
    List<Region> regions = (List<Region>) getValueExpression("regions").getValue(el);
    boolean readonly =
        getValueExpression("readonly") != null
            && (Boolean) getValueExpression("readonly").getValue(el);
    Words words = faces.getApplication().evaluateExpressionGet(faces, "#{words}", Words.class);
    Map<String, Region> names = regions.stream().collect(Collectors.toMap(Region::code, r -> r));
    ResponseWriter out = faces.getResponseWriter();
    BodyMap map = BodyMap.map();
    out.startElement("div", this);
    out.writeAttribute("class", "r-body", null);
    out.writeAttribute("id", getClientId(faces), null);
    for (BodyMap.Figure figure : map.figures()) {
      out.startElement("svg", this);
      out.writeAttribute("viewBox", "0 0 " + map.width() + " " + map.height(), null);
      out.writeAttribute("class", "r-body__figure", null);
      out.writeAttribute("role", readonly ? "img" : "group", null);
      out.writeAttribute(
          "aria-label", words.of("body." + figure.view().toLowerCase(java.util.Locale.ROOT)), null);
      for (BodyMap.Shape shape : map.shapes()) {
        if (shape.view().equals(figure.view())) {
          shape(out, shape, names.get(shape.region()), marks, readonly, words);
        }
      }
      out.startElement("path", this);
      out.writeAttribute("class", "r-body__outline", null);
      out.writeAttribute("d", figure.outline(), null);
      out.endElement("path");
      out.endElement("svg");
    }
    out.endElement("div");
  }

  private void shape(
      ResponseWriter out,
      BodyMap.Shape shape,
      Region region,
      List<Spot> marks,
      boolean readonly,
      Words words)
      throws IOException {
    List<Spot> here =
        marks.stream()
            .filter(m -> m.region().equals(shape.region()))
            .filter(
                m ->
                    Objects.equals(m.side(), shape.side())
                        || (m.side() == org.restora.catalog.Side.BOTH))
            .toList();
    String kind = here.isEmpty() ? "" : " r-body__region--" + here.get(here.size() - 1).look();
    String name =
        words.name(region.name())
            + (shape.side() == null ? "" : ", " + words.word(shape.side()))
            + here.stream()
                .map(m -> "; " + words.of(m.said().key(), m.said().args().toArray()))
                .collect(Collectors.joining());
    out.startElement("path", this);
    out.writeAttribute("class", "r-body__region" + kind, null);
    out.writeAttribute("d", shape.path(), null);
    if (!readonly) {
      out.writeAttribute("role", "button", null);
      out.writeAttribute("tabindex", "0", null);
      out.writeAttribute("aria-pressed", Boolean.toString(!here.isEmpty()), null);
      out.writeAttribute("aria-label", name, null);
      out.writeAttribute("data-region", shape.region(), null);
      out.writeAttribute("data-side", shape.side() == null ? "" : shape.side().name(), null);
    }
    out.startElement("title", this);
    out.writeText(name, null);
    out.endElement("title");
    out.endElement("path");
  }
}
