"""What pages say instead of an article, as plain fragments that a reader can check and extend.

Every fragment is lower case and is looked for as it stands (`in`, not a pattern),
with runs of space folded. The languages are those of the pages that this project
meets; a fragment belongs here only when it asks, refuses or apologises, so that an
offer beside a whole article ("subscribe to our newsletter") is not among them.
"""

from __future__ import annotations

# An account or money is asked for in order to read on.
PAYWALL = (
    # English
    *("subscribe to continue", "subscribe to read", "subscribe to keep reading", "subscribe to unlock"),
    *("subscribe now to continue", "subscribe now to read", "sign in to continue", "sign in to read"),
    *("log in to continue", "log in to read", "login to read", "login to continue", "register to continue"),
    *("register to read", "register for free to continue", "sign up to continue", "sign up to read"),
    *("create a free account to", "create an account to continue", "to continue reading", "to keep reading"),
    *("to read the full", "to read the rest", "read the full article with", "unlock this article"),
    *("unlock the full", "this article is for subscribers", "this story is for subscribers"),
    *("is available to subscribers", "is exclusive to subscribers", "is reserved for subscribers"),
    *("for subscribers only", "for members only", "subscriber-only", "subscribers-only", "members-only"),
    *("already a subscriber?", "already a member?", "already have a subscription?"),
    *("you have reached your article limit", "you've reached your limit", "reached your monthly limit"),
    *(
        "you have read your last free",
        "your free articles",
        "this content is locked",
        "this is premium content",
    ),
    # German
    *("weiterlesen mit ", "um weiterzulesen", "jetzt weiterlesen", "und weiterlesen", "nur für abonnenten"),
    *("exklusiv für abonnenten", "artikel ist abonnenten vorbehalten", "sie sind bereits abonnent"),
    *("bereits abonnent?", "den ganzen artikel lesen", "artikel freischalten", "mit einem abo lesen"),
    # French
    *(
        "réservé aux abonnés",
        "réservée aux abonnés",
        "déjà abonné",
        "pour lire la suite",
        "lire la suite avec",
    ),
    *(
        "abonnez-vous pour lire",
        "abonnez-vous pour continuer",
        "il vous reste à lire",
        "de cet article à découvrir",
    ),
    # Spanish, Portuguese, Italian, Catalan
    *(
        "para suscriptores",
        "suscríbete para",
        "suscríbase para",
        "para seguir leyendo",
        "para continuar leyendo",
    ),
    *("¿ya eres suscriptor", "¿ya es suscriptor", "ya soy suscriptor", "exclusivo para assinantes"),
    *("exclusiva para assinantes", "assine para continuar", "assine para ler", "para continuar lendo"),
    *("já é assinante", "já sou assinante", "riservato agli abbonati", "abbonati per continuare"),
    *("abbonati per leggere", "sei già abbonato", "per continuare a leggere", "només per a subscriptors"),
    # Dutch, Swedish, Danish, Norwegian, Finnish
    *(
        "alleen voor abonnees",
        "exclusief voor abonnees",
        "om verder te lezen",
        "lees verder met een abonnement",
    ),
    *("al abonnee?", "endast för prenumeranter", "bara för prenumeranter", "logga in för att läsa"),
    *("kun for abonnenter", "logg inn for å lese", "log ind for at læse", "kirjaudu sisään lukeaksesi"),
    *("tilaajille", "vain tilaajille"),
    # Polish, Czech, Romanian, Hungarian, Greek, Turkish, Albanian
    *("tylko dla subskrybentów", "tylko dla prenumeratorów", "zaloguj się, aby czytać", "aby czytać dalej"),
    *("pouze pro předplatitele", "pro předplatitele", "pokračování článku", "doar pentru abonați"),
    *("pentru a citi în continuare", "csak előfizetőknek", "előfizetőknek szól", "μόνο για συνδρομητές"),
    *(
        "για να συνεχίσετε την ανάγνωση",
        "devamını okumak için abone",
        "abonelere özel",
        "vetëm për abonentët",
    ),
    # Russian, Ukrainian
    *("только для подписчиков", "доступно подписчикам", "оформите подписку, чтобы", "чтобы читать дальше"),
    *("чтобы дочитать", "лише для передплатників", "тільки для передплатників", "щоб читати далі"),
    # Arabic, Persian, Hebrew, Hindi, Urdu
    *("للمشتركين فقط", "اشترك لمتابعة القراءة", "لمتابعة القراءة", "ویژه مشترکان", "למנויים בלבד"),
    *("כדי להמשיך לקרוא", "केवल सदस्यों के लिए", "पूरा पढ़ने के लिए", "صرف سبسکرائبرز"),
    # Chinese, Japanese, Korean, Indonesian, Vietnamese
    *(
        "订阅后阅读",
        "订阅以继续阅读",
        "登录后阅读全文",
        "登录后查看",
        "仅限订阅",
        "仅限会员",
        "訂閱後閱讀",
        "訂閱以繼續閱讀",
    ),
    *("登入後閱讀", "僅限訂閱", "付費會員", "続きを読むには", "この記事は有料", "会員限定", "有料会員"),
    *("구독자 전용", "유료회원 전용", "로그인 후 이용", "khusus pelanggan", "untuk melanjutkan membaca"),
    *("dành riêng cho độc giả trả phí", "đăng nhập để đọc tiếp"),
)

# Consent is asked for before anything is shown.
CONSENT = (
    *("before you continue", "we value your privacy", "we care about your privacy", "accept and continue"),
    *("accept all cookies", "accept cookies to continue", "consent to the use of cookies"),
    *("zustimmen und weiter", "mit werbung weiterlesen", "alle cookies akzeptieren", "alle akzeptieren"),
    *(
        "accepter et continuer",
        "tout accepter",
        "continuer sans accepter",
        "aceptar y continuar",
        "aceptar todo",
    ),
    *(
        "aceitar e continuar",
        "accetta e continua",
        "accetta tutti",
        "alles accepteren",
        "akkoord en doorgaan",
    ),
    *("zaakceptuj i przejdź", "przejdź do serwisu", "godkänn alla", "принять все", "tümünü kabul et"),
)

# A proof is asked for that a human reads.
ROBOT_WALL = (
    *("just a moment", "checking your browser", "verify you are human", "verifying you are human"),
    *("verify that you are human", "are you a robot", "not a robot", "enable javascript and cookies"),
    *("access denied", "access to this page has been denied", "unusual traffic", "attention required"),
    *("pardon our interruption", "request unsuccessful", "security check", "captcha"),
)

# The page says that there is no such page.
ERROR_PAGE = (
    *(
        "404",
        "410 gone",
        "page not found",
        "page cannot be found",
        "page can't be found",
        "page could not be found",
    ),
    *(
        "page doesn't exist",
        "page does not exist",
        "no longer available",
        "not found",
        "seite nicht gefunden",
    ),
    *("seite wurde nicht gefunden", "seite existiert nicht", "page introuvable", "página no encontrada"),
    *("página não encontrada", "pagina non trovata", "pagina niet gevonden", "sidan kunde inte hittas"),
    *(
        "siden ble ikke funnet",
        "strona nie została znaleziona",
        "nie znaleziono strony",
        "stránka nenalezena",
    ),
    *("страница не найдена", "сторінку не знайдено", "sayfa bulunamadı", "η σελίδα δεν βρέθηκε"),
    *("الصفحة غير موجودة", "صفحه یافت نشد", "页面不存在", "找不到网页", "找不到页面", "找不到該頁"),
    *("ページが見つかりません", "페이지를 찾을 수 없", "halaman tidak ditemukan", "không tìm thấy trang"),
)
