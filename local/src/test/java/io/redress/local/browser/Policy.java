package io.redress.local.browser;

import java.util.List;
import java.util.stream.Stream;

/** Whether a page has no script, and its policy would let none run that got into it, nor load anything from anywhere. */
final class Policy {

    private static final String FAULTS = """
        () => {
          const faults = [];
          const all = [...document.querySelectorAll('*')];
          all.filter(it => it.localName === 'script').forEach(it => faults.push('has a script: ' + it.outerHTML));
          all.flatMap(it => [...it.attributes])
            .filter(it => it.name.startsWith('on') || /^\\s*javascript:/i.test(it.value))
            .forEach(it => faults.push('has script in ' + it.name + ': ' + it.value));
          const refused = [];
          document.addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));
          const put = (name, set) => document.body.appendChild(Object.assign(document.createElement(name), set));
          window.gotIn = [];
          const added = [
            put('script', {textContent: "window.gotIn.push('inline script')"}),
            put('script', {src: '/_local/script.js'}),
            put('img', {src: '/_local/picture.png'}),
            put('iframe', {src: '/_local/frame'}),
            put('link', {rel: 'stylesheet', href: '/_local/style.css'}),
            put('object', {data: '/_local/object'}),
          ];
          const button = put('button', {type: 'button'});
          button.setAttribute('onclick', "window.gotIn.push('a handler')");
          button.click();
          const base = put('base', {href: 'https://elsewhere.example/'});
          const expected = ['script-src-elem', 'script-src-attr', 'img-src', 'frame-src', 'style-src-elem', 'object-src', 'base-uri'];
          const missing = () => expected.filter(it => !refused.includes(it));
          const end = performance.now() + 2000;
          return new Promise(resolve => {
            const look = () => {
              if (missing().length && performance.now() < end) return setTimeout(look, 20);
              [...added, button, base].forEach(it => it.remove());
              missing().forEach(it => faults.push('may do what ' + it + ' forbids'));
              window.gotIn.forEach(it => faults.push('runs ' + it));
              resolve(faults);
            };
            look();
          });
        }""";

    private Policy() {}

    static Stream<String> faults(Visit visit) {
        List<String> faults = ((List<?>) visit.page().evaluate(FAULTS))
                .stream().map(fault -> "the page " + fault).toList();
        // What the browser said of these attempts is no fault of the page.
        visit.faults();
        return faults.stream();
    }
}
