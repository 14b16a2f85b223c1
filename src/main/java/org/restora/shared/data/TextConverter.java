package org.restora.shared.data;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Every text of an entity, checked on its way into the database. */
@Converter(autoApply = true)
public class TextConverter implements AttributeConverter<String, String> {

  @Override
  public String convertToDatabaseColumn(String text) {
    return Texts.check(text);
  }

  @Override
  public String convertToEntityAttribute(String column) {
    return column;
  }
}
