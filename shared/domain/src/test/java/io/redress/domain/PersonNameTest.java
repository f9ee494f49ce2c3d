package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Example",
                "Bo",
                "A.N. Other",
                "J.R.R. Tolkien",
                "J. Smith",
                "A. Learner",
                "A.Learner",
                "Jean-Luc Müller",
                "J.-P. Sartre",
                "Dr. Wanjikū wa Mũgo, PhD",
                "St. John Rivers",
                "Wangari Ng'eno-Mu\u0308ller",
                "O'Brien-Smith",
                "Conchobhar Ó Súilleabháin",
                "d'Artagnan",
                "Jeanne d'Arc",
                "Zoë",
                "amara",
                "amara nwosu",
                "AMARA NWOSU",
                "Ludwig van Beethoven",
                "María de los Ángeles Fernández de la Cruz",
                "Abd al-Rahman ibn Khaldun",
                "Ann and Tom Smith",
                "Kanalu\u02bb Young",
                "Đặng Thị Ngọc Ánh",
                "Łukasz Żółć",
                "İpek Çağlar",
                "Кузнецов Ёлкин",
                "Анна-Мария Петренко",
                "Νίκος Παπαδόπουλος",
                "Գայանե Հակոբյան",
                "ნინო ბერიძე",
                "שרה בן־דוד",
                "محمد بن سلمان",
                "فاطمه می\u200cرزایی",
                "प्रियंका शर्मा",
                "காவியா முருகன்",
                "শেখ হাসিনা",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
                "ශ්\u200dරීමාවෝ බණ්ඩාරනායක",
                "สมชาย ใจดี",
                "အောင်ဆန်းစုကြည်",
                "អ៊ុំ សុខា",
                "አበበ ቢቂላ",
                "王小明",
                "欧阳娜娜",
                "山田太郎",
                "たなか ひろし",
                "アレクサンドラ・スミス",
                "김민수"
            })
    void the_name_of_a_person_is_greeted(String name) {
        assertThat(Text.name(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have won!",
                "You have won",
                "Congratulations winner",
                "CONGRATULATIONS WINNER",
                "Congratulations, You Won",
                "Click Here",
                "Claim Your Prize",
                "you won money today",
                "Call me back at once",
                "The money is waiting for you",
                "Is it true?",
                "Stop. Read this",
                "Ann: look",
                "Ann; look",
                "Ann (urgent)",
                "Ann\u2026",
                "Ann \u2013 look",
                "Elizabeth 2",
                "Class 4B",
                "Ann 0800 123 456",
                "Ann \u0660\u0661",
                "Ann \ud83d\ude00",
                "$ Ann",
                "Ann \"The Boss\" Smith",
                "evil.com",
                "Evil.Com",
                "evil。com",
                "t.co",
                "x.io now",
                "www.evil.example",
                "ann@example.org",
                "Ann/Bob",
                "\u202egro.live",
                "An Be Ce De Ef Ge Ha Ij Ka",
                "恭喜您中了大奖",
                "お客様は当選されました",
                "ขอแสดงความยินดีคุณได้รับรางวัลใหญ่",
                "\u0301Ann",
                "-",
                "Ann--Bob",
                "'"
            })
    void any_other_text_is_not(String text) {
        assertThat(Text.name(text)).isFalse();
    }
}
