package io.redress.local.browser;

import java.util.List;
import java.util.stream.Stream;

/** How a page is put together: one heading of the first level, a language, ids that lead somewhere, and the focus on what is wrong, if something is. */
final class Structure {

    private static final String FAULTS = """
        () => {
          const faults = [];
          const all = selector => [...document.querySelectorAll(selector)];
          if (!document.documentElement.lang) faults.push('has no language');
          if (!document.title.trim()) faults.push('has no title');
          if (all('h1').length !== 1) faults.push('has ' + all('h1').length + ' headings of the first level');
          if (all('main').length !== 1) faults.push('has ' + all('main').length + ' main parts');
          const ids = all('[id]').map(it => it.id);
          ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => faults.push('has the id ' + id + ' twice'));
          const needs = (id, what) => { if (!document.getElementById(id)) faults.push(what + ' ' + id + ', which is not there'); };
          for (const name of ['aria-labelledby', 'aria-describedby', 'aria-errormessage', 'aria-controls'])
            all('[' + name + ']').forEach(it => it.getAttribute(name).split(/\\s+/).forEach(id => needs(id, name + ' names')));
          all('label[for]').forEach(it => needs(it.htmlFor, 'a label is for'));
          all('a[href^="#"]').forEach(it => needs(decodeURIComponent(it.hash.slice(1)), 'a link leads to'));
          all('[tabindex]').filter(it => it.tabIndex > 0).forEach(it => faults.push('has a tabindex of its own: ' + it.outerHTML));
          all('[aria-invalid]').filter(it => !it.hasAttribute('aria-describedby'))
            .forEach(it => faults.push('does not say what is wrong with ' + it.name));
          const alert = document.querySelector('[role=alert]');
          if (alert && document.activeElement !== alert) faults.push('does not lead the focus to what is wrong');
          return faults;
        }""";

    private Structure() {}

    static Stream<String> faults(Visit visit) {
        return ((List<?>) visit.page().evaluate(FAULTS)).stream().map(fault -> "the page " + fault);
    }
}
