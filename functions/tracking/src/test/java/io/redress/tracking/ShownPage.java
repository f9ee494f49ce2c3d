package io.redress.tracking;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page, read by a strict parser. */
record ShownPage(String html, Document document) {

    static ShownPage of(String html) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            // HTML may have these two, XML may not.
            String known = html.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
            return new ShownPage(html, builder.parse(new InputSource(new StringReader(known))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    List<Element> all(String name) {
        return all(document.getDocumentElement(), name);
    }

    static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> all(String name, Predicate<Element> which) {
        return all(name).stream().filter(which).toList();
    }

    /** The elements whose values a form sends. */
    List<Element> inputs() {
        return all(
                "*",
                element -> List.of("input", "textarea", "select").contains(element.getTagName())
                        && !element.getAttribute("type").equals("hidden"));
    }

    /** The addresses that forms are sent to. */
    List<String> addresses() {
        return all("form").stream().map(form -> form.getAttribute("action")).toList();
    }

    /** The visible text, with single spaces. */
    String text() {
        Element body = all("body").getFirst();
        return body.getTextContent().replaceAll("\\s+", " ");
    }
}
