package org.restora.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.restora.shared.data.Texts;
import org.restora.shared.fault.NotFound;

/**
 * What holds for every text that is typed on any page, said beside its input: no character that
 * cannot be kept, not longer than the input's {@code maxlength}, and not blank where something must
 * be given. Named in {@code faces-config.xml} as a default validator, so that no page asks for it.
 */
@FacesValidator("restora.text")
public class TextValidator implements Validator<Object> {

  @Override
  public void validate(FacesContext faces, UIComponent input, Object value) {
    if (!(value instanceof String text)) {
      return;
    }
    if (!Texts.storable(text)) {
      if (input instanceof UIViewParameter) {
        // nobody types addresses of this kind, and nothing has them
        throw new NotFound("page", "");
      }
      throw refusal("fault.text.unprintable");
    }
    int longest = longest(input);
    // a browser counts a line break once and sends two characters
    if (longest > 0 && text.replace("\r\n", "\n").length() > longest) {
      throw refusal("form.too_long", longest);
    }
    if (input instanceof UIInput field && field.isRequired() && text.isBlank()) {
      throw refusal("fault.required");
    }
  }

  private static int longest(UIComponent input) {
    return input.getAttributes().get("maxlength") instanceof Integer longest ? longest : 0;
  }

  private static ValidatorException refusal(String key, Object... args) {
    return new ValidatorException(
        new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.text(Words.locale(), key, args), null));
  }
}
