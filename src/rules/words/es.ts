import type { Vocabulary } from './vocabulary.ts';

export const es: Vocabulary = {
  language: 'es',
  phrases: {
    skipLink: `saltar al contenido | saltar al contenido principal | saltar a contenido | saltar a la navegación | saltar al menú | saltar navegación |
      saltar la navegación | saltar al pie de página | ir al contenido | ir al contenido principal | ir a contenido | ir a la navegación | ir al menú |
      ir a la búsqueda | ir al pie de página | ir directamente al contenido | pasar al contenido principal | pasar al contenido | omitir e ir al contenido |
      omitir al contenido | omitir contenido | omitir comandos de cinta | saltar a contenido principal | skip al contenido`,
    nextArticle: `siguiente noticia | siguiente artículo | próximo artículo | próxima noticia | siguiente nota | nota siguiente | noticia siguiente | artículo siguiente |
      artículo anterior | noticia anterior | nota anterior | anterior noticia | anterior artículo | entrada siguiente | entrada anterior | siguiente entrada |
      siguiente publicación | publicación anterior | leer siguiente | lo siguiente | a continuación | entradas anteriores | entradas siguientes | entradas más recientes |
      entradas antiguas | navegación de entradas | ir a la siguiente noticia | historia siguiente`,
    share: `compartir | comparte | compártelo | compartir en | compartir por | compartir vía | compartir con | compartir en facebook | compartir en twitter | compartir en x |
      compartir en whatsapp | compartir en linkedin | compartir en telegram | compartir en pinterest | compartir por whatsapp | compartir por email |
      compartir por correo | compartir por correo electrónico | compartir esta noticia | compartir esta nota | compartir este artículo | compartir artículo |
      compartir noticia | comparte esta noticia | comparte este artículo | comparte en | compartir enlace | compártela | compartida | compartidos | twittear | tuitear |
      enviar | enviar por email | enviar por correo | enviar por correo electrónico | enviar a un amigo | enviar por whatsapp | por correo electrónico | por email |
      copiar enlace | copiar el enlace | copiar link | copiar url | enlace copiado | enlace copiado al portapapeles | link copiado | copiar al portapapeles | síguenos |
      síguenos en | síguenos en facebook | síguenos en redes | síguenos en redes sociales | síganos en | síganos | seguinos en | seguinos | seguir | seguir en | seguirnos |
      búscanos en | encuéntranos en | redes sociales | me gusta | guardar | guardar artículo | guardar noticia | guardar para después | regalar artículo |
      regala este artículo | añadir a favoritos | agregar a favoritos | haz clic para compartir en | síguenos en google news`,
    tool: `imprimir | imprimir artículo | imprimir noticia | imprimir página | versión para imprimir | versión imprimible | escuchar | escuchar artículo |
      escuchar este artículo | escuchar noticia | escucha este artículo | escucha la noticia | tamaño de letra | tamaño de texto | tamaño del texto | aumentar texto | aumentar letra | reducir letra |
      aumentar tamaño | disminuir tamaño | modo oscuro | modo claro | modo lectura  | ampliar | ver imagen | pantalla completa | descargar pdf | descargar | traducir |
      reportar error | reportar un error | notificar error | informar de un error | configuración | ajustes | opciones`,
    login: `iniciar sesión | inicia sesión | inicie sesión | iniciar sesion | cerrar sesión | acceder | accede | ingresar | ingresa | ingresá | identificarse | identifícate | entrar |
      registrarse | regístrate | registrate | regístrese | registro | crear cuenta | crear una cuenta | crea tu cuenta | crea una cuenta | mi cuenta | mi perfil | tu cuenta |
      mis datos | contraseña | nombre de usuario | usuario | usuario o correo electrónico | olvidé mi contraseña | olvidaste tu contraseña | has olvidado tu contraseña |
      olvidó su contraseña | recordarme | recuérdame | mantener la sesión iniciada | ya tienes cuenta | ya tienes una cuenta | ya soy suscriptor | ya eres suscriptor |
      no tienes cuenta | aún no tienes cuenta | continuar con google | continuar con facebook | iniciar sesión con google | inicia sesión o regístrate |
      registrarse gratis | regístrate gratis | restablecer contraseña | área de clientes`,
    subscribe: `suscribirse | suscríbete | suscribete | suscribite | suscríbase | suscribirme | suscríbete ya | suscríbete ahora | suscripción | suscripciones |
      ver suscripciones | ver planes | ver ofertas | ver oferta | quiero suscribirme | regalar suscripción | hazte socio | hazte socia | hazte suscriptor | hacete socio |
      asóciate | hazte premium | solo suscriptores | solo para suscriptores | sólo para suscriptores | exclusivo suscriptores | exclusivo para suscriptores |
      contenido exclusivo | contenido exclusivo para suscriptores | contenido para suscriptores | prueba gratis | prueba gratuita | cancela cuando quieras |
      edición impresa | edición digital | versión digital | hemeroteca | quiosco | donar | dona | dona ahora | haz una donación | apóyanos | apoya | seguir leyendo |
      continuar leyendo | sigue leyendo | desbloquear artículo | periódico digital`,
    cookie: `configuración de cookies | configurar cookies | política de cookies | politica de cookies | aviso de cookies | gestionar cookies | preferencias de cookies |
      aceptar | acepto | aceptar cookies | aceptar todo | aceptar todas | aceptar todas las cookies | aceptar y continuar | aceptar y cerrar | rechazar |
      rechazar todo | rechazar todas | rechazar cookies | rechazar todas las cookies | denegar | configurar | personalizar | guardar preferencias | guardar configuración | guardar y cerrar |
      confirmar mis preferencias | gestionar opciones | gestionar consentimiento | gestionar preferencias | administrar consentimiento | ver preferencias | preferencias de privacidad |
      configuración de privacidad | centro de privacidad | solo necesarias | solo cookies necesarias | cookies necesarias | cookies técnicas | cookies analíticas | siempre activo |
      más información sobre cookies | revocar consentimiento | entendido`,
    newsletter: `boletín | boletines | nuestro boletín | nuestros boletines | boletín de noticias | boletines informativos | suscríbete al boletín | suscríbete a nuestro boletín |
      suscríbete a nuestros boletines | suscríbete a la newsletter | suscríbete a nuestra newsletter | suscribirse al boletín | suscribirse a la newsletter |
      apúntate a la newsletter | apúntate al boletín | recibe nuestro boletín | recibe nuestra newsletter | alta newsletter | correo electrónico | tu correo electrónico | tu correo |
      tu email | su correo electrónico | dirección de correo electrónico | introduce tu email | introduce tu correo | introduce tu correo electrónico | ingresa tu correo | ingresa tu email |
      ingrese su correo electrónico | apellido | apellidos | campo obligatorio | campos obligatorios | alertas | activar notificaciones | notificaciones | recibir noticias | newsletters gratuitas`,
    advertisement: `publicidad | anuncio | anuncios | aviso publicitario | continúa leyendo después de la publicidad | continúa después de la publicidad |
      sigue leyendo después de la publicidad | la noticia continúa después de la publicidad | la nota continúa abajo | el artículo continúa después de la publicidad |
      continua después de la publicidad | contenido patrocinado | patrocinado | patrocinado por | contenido de marca | contenido ofrecido por | ofrecido por | presentado por |
      espacio patrocinado | publirreportaje | remitido | cerrar anuncio | saltar anuncio | saltar publicidad | fin de la publicidad | enlaces patrocinados | con el apoyo de |
      contenido para nuestros socios | pauta`,
    pictureButton: `ampliar imagen | ampliar foto | ampliar fotografía | ampliar la imagen | ampliar la foto | haga clic para ampliar | haz clic para ampliar | ver imagen en pantalla completa | abrir imagen | ver foto ampliada`,
    player: `ver imagen ampliada | pie de foto | reproducir | reproducir video | reproducir vídeo | ver video | ver vídeo | ver el video | ver el vídeo | mira el video | pausar | silenciar | activar sonido |
      activar el sonido | volumen | subtítulos | cargando video | cargando vídeo | cargando el reproductor | video no disponible | vídeo no disponible | este video no está disponible |
      siguiente video | siguiente vídeo | video anterior | en vivo | en directo | ver en vivo | ver en directo | señal en vivo | escuchar en vivo | escuchar podcast | galería |
      galería de fotos | galería de imágenes | fotogalería | ver galería | ver fotos | ver más fotos | ver todas las fotos | imagen siguiente | imagen anterior |
      foto siguiente | foto anterior | salir de pantalla completa | tu navegador no soporta video | su navegador no soporta la etiqueta de video | transcripción | ver transcripción | más videos | más vídeos`,
    readTime: `min de lectura | minutos de lectura | minuto de lectura | tiempo de lectura | lectura de min | lectura de minutos | tiempo de lectura min | tiempo de lectura minutos |
      tiempo de lectura minuto | tiempo estimado de lectura | lectura minutos | mins de lectura | vistas | visitas | visualizaciones | lecturas | veces leído`,
    related: `te puede interesar | te podría interesar | te puede gustar | también te puede interesar | también te puede gustar | también te podría interesar |
      quizás te interese | quizá te interese | te interesa | le puede interesar | le podría interesar | lee también | lea también | leer también | leé también | leer más | lee más |
      lea más | leer artículo | leer noticia | leer nota | leer nota completa | leer noticia completa | leer artículo completo | ver más | ver todo | ver todos | ver todas | ver más noticias | mirá también | mira también |
      más noticias | más información | más artículos | más sobre | más sobre este tema | más contenido | mostrar más | cargar más | noticias relacionadas | notas relacionadas | artículos relacionados |
      artículo relacionado | entradas relacionadas | contenido relacionado | contenidos relacionados | temas relacionados | relacionado | relacionados | relacionadas | noticia relacionada | historias relacionadas |
      lo más leído | lo más visto | lo más popular | más leídas | más leídos | más vistas | las más leídas | las más vistas | los más leídos | las noticias más leídas | lo más comentado | lo más compartido | más populares |
      lo último | lo más reciente | últimas noticias | últimas notas | último momento | última hora | noticias de última hora | noticias recientes | entradas recientes | artículos recientes | recomendados | recomendado |
      recomendadas | recomendaciones | te recomendamos | recomendado para ti | recomendamos | nuestra selección | destacados | destacadas | noticias destacadas | no te pierdas | no te lo pierdas | tendencias | otras noticias |
      otros artículos | en esta nota | en esta sección | del mismo autor | además | ver más artículos | al minuto | última hora hoy | más noticias de hoy`,
    comments: `encuesta | comentarios | comentario | 0 comentarios | sin comentarios | no hay comentarios | deja un comentario | deja tu comentario | deje su comentario | deje un comentario | dejar comentario | dejar un comentario |
      dejanos tu comentario | deja una respuesta | dejar una respuesta | escribe un comentario | escribe tu comentario | escribir comentario | añadir comentario | agregar comentario | añade un comentario |
      publicar comentario | publicar un comentario | publicar el comentario | enviar comentario | comentar | comenta | coméntalo | ver comentarios | ver los comentarios | ver todos los comentarios | leer comentarios |
      mostrar comentarios | responder | respuestas | ver respuestas | cancelar respuesta | cancelar la respuesta | comentarios cerrados | los comentarios están cerrados | comentarios recientes |
      normas de participación | normas de uso | denunciar | denunciar comentario | reportar comentario | reportar abuso | sé el primero en comentar | tu comentario | tu opinión | únete a la conversación | danos tu opinión |
      qué opinas | normas de los comentarios | archivado en comentarios`,
    bioHeading: `sobre el autor | sobre la autora | sobre los autores | acerca del autor | acerca de la autora | sobre la firma | sobre este autor | ver todos los artículos de | ver todas las entradas de | ver biografía |
      ver perfil | más noticias del autor | más del autor | contactar al autor | todos sus artículos | más artículos del autor | archivo del autor`,
    footer: `aviso legal | política de privacidad | politica de privacidad | políticas de privacidad | aviso de privacidad | términos y condiciones | términos de uso | términos y condiciones de uso |
      condiciones de uso | condiciones generales | términos legales | términos del servicio | protección de datos | política de protección de datos | tratamiento de datos | mapa del sitio | mapa web | mapa de sitio |
      accesibilidad | todos los derechos reservados | derechos reservados | código ético | código de ética | política editorial | principios editoriales | defensor del lector | canal ético | canal de denuncias |
      subir | volver arriba | volver al inicio | ir arriba | arriba | inicio de página | quejas y reclamos | transparencia | nota legal | privacidad | desarrollado por | diseñado por`,
    menu: `inicio | página de inicio | portada | ir a portada | menú | menú principal | abrir menú | cerrar menú | mostrar menú | ver menú | abrir el menú | desplegar menú | navegación | navegación principal | buscar | búsqueda |
      buscador | abrir buscador | cerrar búsqueda | buscar en el sitio | buscar noticias | resultados de búsqueda | cerrar | contacto | contáctanos | contactanos | contáctenos | contactar | contacta con nosotros |
      quiénes somos | quienes somos | quiénes somos | sobre nosotros | acerca de | acerca de nosotros | nosotros | nuestra historia | nuestro equipo | redacción | trabaja con nosotros | empleos | bolsa de trabajo |
      anúnciate | anuncie | publicita | publicite aquí | anunciantes | publicidad y contacto | clasificados | avisos clasificados | esquelas | obituarios | tienda | ayuda | preguntas frecuentes | centro de ayuda |
      atención al cliente | atención al lector | cartas al director | secciones | todas las secciones | más secciones | servicios | estás en | está usted aquí | usted está aquí | carrito | mi carrito | ver carrito |
      seleccionar idioma | idioma | elegir idioma | ediciones | edición | otras webs | webs del grupo | descargar app | descarga la app | volver | atrás | feed rss | ediciones locales | otras webs del grupo | programación tv | loterías | santoral | hemeroteca | edición impresa | cartelera | el tiempo hoy`,
    menuWord: `noticias | actualidad | mundo | internacional | internacionales | nacional | nacionales | país | españa | méxico | argentina | colombia | chile | perú | venezuela | américa | américa latina | latinoamérica |
      ee.uu | estados unidos | europa | política | elecciones | sociedad | economía | negocios | empresas | empresa | finanzas | mercados | dinero | vivienda | empleo | tecnología | ciencia | ciencia y tecnología | salud | bienestar | medio ambiente | clima |
      el tiempo | tiempo | educación | cultura | cine | música | libros | arte | series | televisión | tv | espectáculos | entretenimiento | gente | famosos | farándula | estilo | estilo de vida | moda | belleza | gastronomía | recetas |
      cocina | viajes | turismo | motor | autos | deportes | deporte | fútbol | baloncesto | tenis | motogp | fórmula 1 | sucesos | policiales | policía | judicial | justicia | opinión | editorial | editoriales | columnas | columnistas | tribuna | cartas | blogs |
      videos | vídeos | fotos | imágenes | multimedia | podcasts | especiales | reportajes | entrevistas | investigación | infografías | ciudad | ciudades | madrid | barcelona | cataluña | andalucía | valencia | sevilla | regiones | región | provincia | local | locales |
      comunidad | loterías | lotería | horóscopo | pasatiempos | juegos | agenda | eventos | agro | campo | religión | tendencias | virales | productos | soluciones | proyectos | recursos | foro | foros | ocio | planes | trump | comer | aragón | murcia | galicia | navarra | euskadi | asturias | canarias | la rioja | cantabria | catalunya | cursos | a fondo | canales | de moda | igualdad | migración | migrantes | movilidad | crucigrama | renovables | bonoloto | primitiva | euribor`,
    pageStep: `siguiente | anterior | página siguiente | página anterior | siguiente página | primera página | última página | primera | última | siguientes | anteriores | página | páginas | página de | más recientes | más antiguas`,
    placeholder: `imagen no disponible | foto no disponible | sin imagen | sin foto | cargando | cargando contenido | cargando imagen | por favor espere | espere por favor | imagen destacada | imagen principal | foto principal |
      imagen de portada | marcador de posición | active javascript | activa javascript | por favor active javascript | debe habilitar javascript | necesitas habilitar javascript | tu navegador no soporta javascript | imagen de archivo no disponible`,
    widget: `se abre en ventana nueva | se abre en una ventana nueva | se abre en una nueva ventana | se abre en una nueva pestaña | abre en nueva ventana | abre en una nueva pestaña | abre en ventana nueva | ventana nueva | nueva pestaña | enlace externo`,
    joint: 'y | o | en | por | con | vía | de | del | la | el',
    breadcrumbRoot: `inicio | portada | estás en | usted está aquí | está usted aquí | estás aquí | página de inicio | se encuentra en`,
    readMore: `lea también | lee también | leer también | leé también | lea además | lee además | leer más | lee más | lea más | le puede interesar | le recomendamos | te puede interesar | te recomendamos | puede leer | puedes leer |
      también te puede interesar | más información | más sobre el tema | ver más | vea también | ver también | mira también | mirá también | además lee | relacionado | noticia relacionada | nota relacionada | sigue leyendo |
      seguí leyendo | no te pierdas | en contexto | podría interesarle | lea aquí | lea el artículo completo | te podría interesar`,
    moreFrom: `más de | más en | más sobre | más noticias de | más noticias sobre | más artículos de | más contenido de | lo más leído en | lo más leído de | lo último de | lo último en | últimas noticias de | últimas noticias sobre | ver más de | todo sobre | más información sobre`,
    tagsOpening: `etiquetas | etiqueta | temas | tema | temas relacionados | en esta noticia | en este artículo | palabras clave | palabras claves | archivado en | categorías | categoría | publicado en | tags relacionados | etiquetado`,
    accountNotice: `tu suscripción se está usando en otro | su suscripción se está usando en otro | tu suscripción se está utilizando en | tu cuenta se está usando en otro | tu sesión ha caducado | tu sesión ha expirado | su sesión ha expirado | has cerrado sesión | tu suscripción ha caducado | tu suscripción ha expirado | hay un problema con tu pago | no hemos podido cobrar | confirma tu dirección de correo | leyendo en otro dispositivo | puedes leer en un dispositivo a la vez`,
    challengeNotice: `comprobando su navegador | comprobando tu navegador | verificando su navegador | habilite javascript y las cookies | habilita javascript y las cookies | active javascript y las cookies | verifica que eres humano | verifique que es un ser humano | confirma que no eres un robot | necesita revisar la seguridad de su conexión | necesita revisar la seguridad de tu conexión | tu navegador no es compatible | su navegador no es compatible | actualiza tu navegador | está utilizando un navegador obsoleto`,
    loginNotice: `inicia sesión para | inicie sesión para | debes iniciar sesión | debe iniciar sesión | por favor inicia sesión | por favor inicie sesión | regístrate gratis para | regístrate para seguir | regístrese para | ya tienes una cuenta |
      ya tienes cuenta | ya eres suscriptor | ya soy suscriptor | no tienes cuenta | aún no tienes cuenta | olvidaste tu contraseña | has olvidado tu contraseña | identifícate para`,
    paywallNotice: `apoya el periodismo independiente | apoya nuestro periodismo | haz una donación | suscríbete para seguir leyendo | suscríbete para leer | suscríbete para continuar | suscríbase para leer | suscríbete por | suscríbete desde | suscríbete y | para seguir leyendo | para continuar leyendo | para leer el artículo completo | para leer la nota completa |
      exclusivo para suscriptores | solo para suscriptores | sólo para suscriptores | contenido exclusivo para | este contenido es exclusivo | este artículo es exclusivo | acceso ilimitado | has alcanzado el límite | artículos gratis | artículos gratuitos |
      cancela cuando quieras | hazte socio y | hazte socia y | apoya el periodismo | el primer mes | ya eres suscriptor`,
    cookieNotice: `utilizamos cookies | usamos cookies | utiliza cookies | usa cookies | utilizan cookies | uso de cookies | el uso de cookies | uso de las cookies | cookies propias y de terceros | cookies propias | cookies para | nosotros y nuestros socios | nosotros y nuestros |
      nuestros socios | información en un dispositivo | interés legítimo | su consentimiento | tu consentimiento | si continúa navegando | si continúas navegando | al continuar navegando | al hacer clic en aceptar | al utilizar este sitio`,
    newsletterNotice: `suscríbete a nuestro boletín | suscríbete a nuestra newsletter | suscríbete a nuestros boletines | suscríbete al boletín | suscríbete gratis a | suscríbete aquí a | apúntate a nuestra newsletter | apúntate gratis a | nuestra newsletter | nuestro boletín | nuestros boletines |
      en tu correo | en tu email | en tu bandeja de entrada | en su correo | en tu buzón | a tu correo | recibe las noticias | recibe las últimas noticias | recibe nuestro | recibe nuestra | recibe cada | recibe todas las | al suscribirte | al registrarte | al suscribirse |
      acepto recibir | darte de baja | síguenos en google news | síguenos en google | únete a nuestro canal | sigue nuestro canal | nuestro canal de whatsapp | descarga nuestra app | descarga la app`,
    adNotice: `enlaces de afiliados | enlaces de afiliado | enlace de afiliado | recibir una comisión | ganar una comisión | llevarse una comisión`,
    adBreakNotice: `continúa después de la publicidad | continúa leyendo después de la publicidad`,
    adBlockerNotice: `bloqueador de anuncios | bloqueador de publicidad | adblock`,
    commentsOn: `comentarios en | comentario en | respuestas a | respuesta a | comentarios sobre | pensamientos sobre`,
    readerNotice: `has encontrado un error | ha encontrado un error | encontraste un error | detectaste un error | reportar un error | informar de un error`,
    commentNotice: `tu dirección de correo electrónico no será publicada | su dirección de correo electrónico no será publicada | los campos obligatorios están marcados | los campos necesarios están marcados | guarda mi nombre | guardar mi nombre |
      debes iniciar sesión para | debes estar registrado para | para comentar | para poder comentar | los comentarios están cerrados | los comentarios publicados son | este sitio usa akismet | sé el primero en | déjanos tu comentario | en los comentarios | qué opinas de | normas de la comunidad | recibir un correo electrónico con`,
    bioNotice: `es periodista de | es periodista en | es redactor de | es redactora de | es redactor jefe | es corresponsal | es columnista de | es autor de | es autora de | síguelo en | síguela en | puedes seguirle en | puedes seguirla en | puedes contactar con | licenciado en periodismo | licenciada en periodismo`,
    embedNotice: `ver esta publicación en instagram | una publicación compartida por | una publicación compartida de | una publicación de | este contenido está bloqueado | este contenido se aloja | para ver este contenido | contenido no disponible | ver en youtube | ver tweet | ver tuit | ver en instagram | aceptar cookies para ver`,
    copyrightNotice: `no se hace responsable de las opiniones | no se hace responsable del contenido | todos los derechos reservados | derechos reservados | prohibida su reproducción | prohibida la reproducción | queda prohibida la reproducción | prohibida la reproducción total o parcial | reproducción total o parcial |
      reserva todos los derechos | registro mercantil | registro de la propiedad intelectual | propiedad intelectual n`,
    cookieDeclaration: `esta cookie la establece | esta cookie es establecida por | esta cookie se utiliza | esta cookie se usa | esta cookie es utilizada por | máxima duración de almacenamiento | duración máxima de almacenamiento | tipo cookie http | las cookies necesarias ayudan a | las cookies estadísticas ayudan | las cookies de marketing se utilizan | el almacenamiento o acceso técnico | utilizar datos de localización geográfica precisa | analizar activamente las características`,
    licenceNotice: `este artículo fue publicado originalmente | artículo publicado originalmente en | este texto fue publicado originalmente | este artículo se publicó originalmente | publicado originalmente en | este contenido fue elaborado | con información de agencias | este artículo es republicado`,
    loneTool: `imprimir`,
    readingWord: `lectura | tiempo de lectura`,
    minuteWord: `minuto | minutos`,
    noticeStem: `suscri | privacidad | publicidad`,
    pageOrReader: `nosotros | nuestro | nuestra | nuestros | nuestras | usted | ustedes | tu | tus | este sitio | esta web | este portal | esta página | este artículo | este contenido | esta nota | esta noticia | utilizamos | usamos | recibimos | podemos recibir | podemos ganar | podemos obtener | podríamos recibir | podríamos ganar | aceptas | su experiencia | su navegación | su visita | desactive | desactiva el`,
    requestWord: `desactiv- | por favor | detectado`,
    saidVerb: `dijo | dijeron | afirmó | aseguró | declaró | explicó | señaló | escribió | agregó | añadió | indicó`,
  },
};
