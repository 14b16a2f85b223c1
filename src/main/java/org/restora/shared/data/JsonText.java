package org.restora.shared.data;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** JSON that is kept as its text, in a jsonb column. */
@Converter
public class JsonText implements AttributeConverter<String, Object> {

  @Override
  public Object convertToDatabaseColumn(String json) {
    return JsonColumn.value(json == null ? null : JsonColumn.parse(json));
  }

  @Override
  public String convertToEntityAttribute(Object column) {
    return column == null ? null : column.toString();
  }
}
