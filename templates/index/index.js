/* Search and filter of the morning page. Without it the page is whole: nothing is hidden then. */
(function () {
  'use strict';
  var form = document.getElementById('find');
  var result = document.getElementById('result');
  var pilots = Array.prototype.slice.call(document.querySelectorAll('.pilot'));
  var texts = [];
  var wait = 0;

  /* Without case and accents: who types "sudwest" finds Súdwest-Fryslân. */
  function plain(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\s+/g, ' ');
  }

  function matches(pilot, index, words, state, region) {
    if (texts[index] === undefined) texts[index] = plain(pilot.textContent);
    return (state === '' || (' ' + pilot.dataset.states + ' ').indexOf(' ' + state + ' ') >= 0) &&
      (region === '' || pilot.dataset.region === region) &&
      words.every(function (word) { return texts[index].indexOf(word) >= 0; });
  }

  function say(shown) {
    var form = shown === 1 ? result.dataset.one : result.dataset.many;
    result.textContent = form.replace('{0}', shown).replace('{1}', pilots.length);
  }

  function filter() {
    var words = plain(form.elements.q.value).split(' ').filter(Boolean);
    var state = form.elements.state.value;
    var region = form.elements.region ? form.elements.region.value : '';
    var shown = 0;
    pilots.forEach(function (pilot, index) {
      pilot.hidden = !matches(pilot, index, words, state, region);
      shown += pilot.hidden ? 0 : 1;
    });
    Array.prototype.forEach.call(document.querySelectorAll('main section'), function (section) {
      section.hidden = section.querySelector('.pilot:not([hidden])') === null;
    });
    document.getElementById('none').hidden = shown > 0;
    say(shown);
  }

  /* The number is read aloud when typing pauses, not at each letter. */
  function later() {
    clearTimeout(wait);
    wait = setTimeout(filter, 120);
  }

  form.addEventListener('input', later);
  form.addEventListener('change', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); filter(); });
  form.hidden = false;
  filter();
}());
