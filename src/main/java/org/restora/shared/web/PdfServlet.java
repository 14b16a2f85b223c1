package org.restora.shared.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every page for paper has a twin that is a PDF: {@code plan/print.pdf} is what {@code
 * plan/print.xhtml} shows, for whoever may see that. Nothing is loaded while it is made but the
 * style sheet for paper and the fonts of the product.
 */
@WebServlet("*.pdf")
public class PdfServlet extends HttpServlet {

  private static final Pattern PAGE = Pattern.compile("(/[a-z-]+/print[a-z-]*)\\.pdf");
  private static final Pattern STYLE_SHEET = Pattern.compile("<link [^>]*print\\.css[^>]*/?>");
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Matcher page = PAGE.matcher(request.getServletPath());
    if (!page.matches() || getServletContext().getResource(page.group(1) + ".xhtml") == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Written written = new Written(response);
    request.getRequestDispatcher(page.group(1) + ".xhtml").forward(request, written);
    if (written.refused) {
      return;
    }
    byte[] pdf = pdf(written.text());
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.getOutputStream().write(pdf);
  }

  private byte[] pdf(String page) throws IOException {
    String style;
    try (var in = getServletContext().getResourceAsStream("/resources/restora/print.css")) {
      style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String whole =
        STYLE_SHEET
            .matcher(page)
            .replaceAll(Matcher.quoteReplacement("<style>" + style + "</style>"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .useUriResolver((base, uri) -> null)
        .useFont(
            () -> PdfServlet.class.getResourceAsStream(FONTS + "DejaVuSans.ttf"),
            "DejaVu Sans",
            400,
            FontStyle.NORMAL,
            true)
        .useFont(
            () -> PdfServlet.class.getResourceAsStream(FONTS + "DejaVuSans-Bold.ttf"),
            "DejaVu Sans",
            700,
            FontStyle.NORMAL,
            true)
        .withHtmlContent(whole, null)
        .toStream(out)
        .run();
    return out.toByteArray();
  }

  /** Keeps the page instead of sending it; an error or a redirect is sent as ever. */
  private static final class Written extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private PrintWriter writer;
    private boolean refused;

    Written(HttpServletResponse response) {
      super(response);
    }

    String text() {
      if (writer != null) {
        writer.flush();
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
      if (writer == null) {
        writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
      }
      return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void write(int value) {
          bytes.write(value);
        }
      };
    }

    @Override
    public void sendError(int status) throws IOException {
      refused = true;
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      refused = true;
      super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      refused = true;
      super.sendRedirect(location);
    }

    @Override
    public void setContentLength(int length) {
      // that of the page, not of what is sent
    }

    @Override
    public void setContentLengthLong(long length) {
      // that of the page, not of what is sent
    }

    @Override
    public void flushBuffer() {
      // nothing is sent before all is written
    }
  }
}
