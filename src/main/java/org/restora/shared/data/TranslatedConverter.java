package org.restora.shared.data;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.TreeMap;

/** {@link Translated} as a jsonb column. */
@Converter(autoApply = true)
public class TranslatedConverter implements AttributeConverter<Translated, Object> {

  @Override
  public Object convertToDatabaseColumn(Translated translated) {
    if (translated == null) {
      return JsonColumn.value(null);
    }
    var json = Json.createObjectBuilder();
    translated.words().forEach(json::add);
    return JsonColumn.value(json.build());
  }

  @Override
  public Translated convertToEntityAttribute(Object column) {
    return column == null ? null : read(column.toString());
  }

  static Translated read(String column) {
    var words = new TreeMap<String, String>();
    ((JsonObject) JsonColumn.parse(column))
        .forEach((language, word) -> words.put(language, ((JsonString) word).getString()));
    return new Translated(words);
  }
}
